package search

// What the look-up knows of English, for all boards.

const enEmpty = `
how do i, how to, how can i, where do i, where can i, what do i need, do i need, can i, i want to, i need to, what is, how much, how long, i, my, me, we, our, a, an, the, to, of, for, is, am, are, it,
that, please, want, need, with, in, on, at, this, and, or, if, who, what, where, when, how, which, get, getting, have, has, had, was, were, been, do, does, should, would, from, by, as, be
`

const enFaint = `paper, papers, document, documents, certificate, form, register, registering, registration, apply, application, someone, person, new, make, issue`

const enRelations = `
lost, replace, replacement, damaged, torn > again, re-registering, reissue, copies
wrong, mistake, correct, fix, misspelt, misspelled, typo > correcting, changing
newborn, baby, born, child, infant > birth
died, die, dead, passed away, funeral > death
marry, wedding, married, wife, husband, spouse > marriage
single, unmarried, never married, divorced > marital status
sell, selling, buy, buying, contract, deed > transaction
notarise, notarize, certify, certified, stamp, attest > certified, certifying, certification
photocopy, copy > copies, certified copy
sign, signature > signature
rent, renting, lodging, tenant > temporary residence
move, moving, household, household registration, address > permanent residence, residence, moving house
shop, store, cafe, restaurant, business > business
land, red book, title deed > land certificate, land
`
