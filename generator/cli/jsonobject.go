package cli

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// jsonObject is a JSON object whose members keep their order, and that keeps what it does not understand to the letter:
// other people's settings. Values are json.RawMessage as read, or what package json writes, or objects.
type jsonObject []jsonMember

type jsonMember struct {
	key   string
	value any
}

// parseJSON reads an object; false for all else, JSON with comments too.
func parseJSON(data []byte) (out jsonObject, ok bool) {
	if !json.Valid(data) {
		return nil, false
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, false
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, false
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, false
		}
		out = append(out, jsonMember{key.(string), value})
	}
	return out, true
}

// find is the index of a member, the last of those with the key as VS Code takes it; -1 if there is none.
func (o jsonObject) find(key string) int {
	for i, m := range slices.Backward(o) {
		if m.key == key {
			return i
		}
	}
	return -1
}

// merge is o with what it lacks of ours, and what that was. Values that o has stay as they are, but for the lists of
// recommendations, which are joined, and the patterns of our own schemas, which are renewed.
func (o jsonObject) merge(ours jsonObject) (all, missing jsonObject) {
	all = slices.Clone(o)
	for _, m := range ours {
		i := all.find(m.key)
		if i < 0 {
			all, missing = append(all, m), append(missing, m)
			continue
		}
		raw, _ := all[i].value.(json.RawMessage)
		if want, isObject := m.value.(jsonObject); isObject {
			if theirs, ok := parseJSON(raw); ok {
				if both, lacks := theirs.merge(want); len(lacks) > 0 {
					all[i].value, missing = both, append(missing, jsonMember{m.key, lacks})
				}
			}
			continue
		}
		var theirs []string
		if json.Unmarshal(raw, &theirs) != nil {
			theirs = nil // no list of texts
		}
		want, _ := m.value.([]string)
		switch {
		case m.key == "recommendations" && theirs != nil:
			lacks := slices.DeleteFunc(slices.Clone(want), func(s string) bool { return slices.Contains(theirs, s) })
			if len(lacks) > 0 {
				all[i].value, missing = append(theirs, lacks...), append(missing, jsonMember{m.key, lacks})
			}
		case strings.HasPrefix(m.key, "./"+schemaFolder) && !slices.Equal(theirs, want):
			all[i].value, missing = want, append(missing, m)
		}
	}
	return all, missing
}

// style is how a JSON file is laid out.
type style struct {
	indent, newline string
}

// styleOf finds out how a file is laid out.
func styleOf(data []byte) style {
	out := style{"  ", "\n"}
	if bytes.Contains(data, []byte("\r\n")) {
		out.newline = "\r\n"
	}
	if _, line, ok := bytes.Cut(data, []byte("\n")); ok {
		if indent := len(line) - len(bytes.TrimLeft(line, " \t")); indent > 0 {
			out.indent = string(line[:indent])
		}
	}
	return out
}

// indented is the object as a file, with a line break at its end.
func (o jsonObject) indented(s style) []byte {
	var out bytes.Buffer
	s.write(&out, o, s.newline)
	out.WriteString(s.newline)
	return out.Bytes()
}

// write writes a value; line is the line break and indentation before its last line.
func (s style) write(out *bytes.Buffer, value any, line string) {
	switch value := value.(type) {
	case json.RawMessage: // as it was
		out.Write(value)
	case jsonObject:
		s.list(out, "{", "}", line, len(value), func(i int) {
			s.write(out, value[i].key, line)
			out.WriteString(": ")
			s.write(out, value[i].value, line+s.indent)
		})
	case []string:
		s.list(out, "[", "]", line, len(value), func(i int) { s.write(out, value[i], line) })
	default:
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		if err := e.Encode(value); err != nil {
			panic(err) // texts, numbers and booleans always encode
		}
		out.Truncate(out.Len() - 1) // the line break that an Encoder writes
	}
}

// list writes n items between brackets, one a line.
func (s style) list(out *bytes.Buffer, open, end, line string, n int, item func(int)) {
	out.WriteString(open)
	for i := range n {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString(line + s.indent)
		item(i)
	}
	if n > 0 {
		out.WriteString(line)
	}
	out.WriteString(end)
}
