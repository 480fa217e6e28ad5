package ledger

import (
	"crypto/sha256"
	"strings"

	"bangtin/generator/board"
)

// alphabet is that of codes.
const alphabet = board.Symbols

// codeLength is the number of symbols before the check symbol: 30 bits.
const codeLength = 6

// officeLength is the same for the code of an office.
const officeLength = 2

// mostSymbols is the number of symbols of the longest code: the hash has two more.
const mostSymbols = 30

// Derive is the short code of a record that has none in the ledger yet: six symbols from a hash of kind and id, and
// one check symbol.
func Derive(kind board.Kind, id board.ID) string { return derive(kind, id, codeLength) }

// derive makes a code of n symbols and a check symbol; a longer code begins with the symbols of the shorter.
func derive(kind board.Kind, id board.ID, n int) string {
	sum := sha256.Sum256([]byte("bangtin permalink 1\x00" + kind.String() + "\x00" + string(id)))
	code := make([]byte, n)
	for i := range code {
		code[i] = alphabet[sum[i]&31]
	}
	return string(code) + string(check(code))
}

// check is the check symbol over GF(32): each symbol times a power of the field's generator, added. It finds every
// wrong symbol and every two symbols swapped, at whatever distance. (Crockford's own check symbols, mod 37, include
// * ~ $ = U, which neither QR's alphanumeric mode nor Windows file names take.)
func check(code []byte) byte {
	sum, power := byte(0), byte(1)
	for _, c := range code {
		power = times2(power)
		sum ^= multiply(power, byte(strings.IndexByte(alphabet, c)))
	}
	return alphabet[sum]
}

// times2 multiplies by the generator of GF(32) with the polynomial x⁵+x²+1.
func times2(a byte) byte {
	a <<= 1
	if a&32 != 0 {
		a ^= 0b100101
	}
	return a
}

func multiply(a, b byte) byte {
	var out byte
	for ; b > 0; b >>= 1 {
		if b&1 != 0 {
			out ^= a
		}
		a = times2(a)
	}
	return out
}

// Valid says whether a record's code is well formed and its check symbol agrees.
func Valid(code string) bool { return valid(code, codeLength) }

// ValidOffice says the same of an office's own code.
func ValidOffice(code string) bool { return valid(code, officeLength) }

func valid(code string, least int) bool {
	n := len(code) - 1
	if n < least || n > mostSymbols {
		return false
	}
	for i := range len(code) {
		if strings.IndexByte(alphabet, code[i]) < 0 {
			return false
		}
	}
	return check([]byte(code[:n])) == code[n]
}

// Fold reads a code as people type it: any case, O for 0, I and L for 1.
func Fold(typed string) string {
	return strings.NewReplacer("O", "0", "I", "1", "L", "1", "-", "", " ", "").Replace(strings.ToUpper(typed))
}
