package board

// Symbols are those of codes and marks on paper: Crockford's base 32, without I, L, O and U, which the eye and the
// telephone confuse.
const Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
