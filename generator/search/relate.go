package search

import "bangtin/generator/board"

// relations are the relations of a language and of synonyms.yaml, ready to be found in names.
type relations struct {
	*names
	list []group
	// first are the meanings that begin with a word, by its number.
	first map[int32][]meaning
	hits  []int // how much of the record begun each relation stands for, of 64; 0 for not at all
	found []int // those that are not 0
}

// group is a relation in numbers.
type group struct {
	say  [][]int32
	own  bool // of synonyms.yaml
	mean [][]int32
}

// meaning is one meaning of a relation.
type meaning struct {
	relation int
	words    []int32
}

func newRelations(n *names, known []relation, own []*board.Synonym) *relations {
	r := &relations{names: n, first: map[int32][]meaning{}}
	for _, x := range known {
		r.add(x, false)
	}
	for _, s := range own {
		r.add(relation{s.Say, s.Mean}, true)
	}
	r.hits = make([]int, len(r.list))
	return r
}

func (r *relations) add(x relation, own bool) {
	in := group{own: own}
	for _, s := range x.say {
		in.say = append(in.say, r.read(nil, s))
	}
	for _, m := range x.mean {
		words := r.read(nil, m)
		if len(words) == 0 || isCodeWord(r.letters[r.entries[words[0]].bare]) {
			continue // an id; see saidOf
		}
		in.mean = append(in.mean, words)
		r.first[words[0]] = append(r.first[words[0]], meaning{len(r.list), words})
	}
	r.list = append(r.list, in)
}

// look finds meanings in a name of the record begun. They stand for the record as much as they make up the name, of which
// at most as much as most says, of 64.
func (r *relations) look(words []int32, most int) {
	for i := range words {
		for _, m := range r.first[words[i]] {
			if len(m.words) > len(words)-i || !same(m.words, words[i:i+len(m.words)]) {
				continue
			}
			part := most * (len(words) + len(m.words)) / (2 * len(words))
			if r.hits[m.relation] == 0 {
				r.found = append(r.found, m.relation)
			}
			r.hits[m.relation] = max(r.hits[m.relation], part)
		}
	}
}

func same(a, b []int32) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// relate gives the record begun the names that its relations found.
func (r *relations) relate() {
	for _, i := range r.found {
		for _, say := range r.list[i].say {
			r.addWords(related, say, r.hits[i])
		}
		r.hits[i] = 0
	}
	r.found = r.found[:0]
}
