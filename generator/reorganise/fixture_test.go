package reorganise

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// content is a board of old communes, by path.
type content map[string]string

// old is a small board before a reorganisation: Vĩnh Thái and Vĩnh Tú become Vĩnh Hoàng, Quảng Tiến is split.
func old() content {
	return content{
		"site.yaml":              "title: Bảng\nbase_url: https://bang.example.vn\nunit: vinh-thai # ở đây\nfeedback: {body: A, phone: '18001096'}\n",
		"units/quang-tri.yaml":   "name: Tỉnh Quảng Trị\nkind: province\n",
		"units/vinh-thai.yaml":   "# xã ven biển\nname: Xã Vĩnh Thái\nkind: commune\nparent: quang-tri\ncounters:\n  - {name: Quầy 1, fields: [ho-tich]}\n",
		"units/vinh-tu.yaml":     "name: Xã Vĩnh Tú\nkind: commune\nparent: quang-tri\nvalid: {from: 1990-01-01} # từ lâu\n",
		"units/vinh-hoang.yaml":  "name: Xã Vĩnh Hoàng\nkind: commune\nparent: quang-tri\n",
		"units/quang-tien.yaml":  "name: Xã Quảng Tiến\nkind: commune\nparent: quang-tri\n",
		"units/trung-thuan.yaml": "name: Xã Trung Thuần\nkind: commune\nparent: quang-tri\n",
		"units/nam-ba-don.yaml":  "name: Xã Nam Ba Đồn\nkind: commune\nparent: quang-tri\n",
		"fields/ho-tich.yaml":    "name: Hộ tịch\n",
		"procedures/1.001193.yaml": "code: \"1.001193\"\ntitle: Đăng ký khai sinh\nfield: ho-tich\nlevel: commune\nagency: {performs: vinh-thai}\n" +
			"fees:\n  - {amount: 8.000, per: Bản sao, units: [vinh-thai, vinh-tu], basis: [12/2024/NQ-HĐND]}\n",
	}
}

const merger = "old_id,new_id,part\nvinh-thai,vinh-hoang,\nvinh-tu,vinh-hoang,\n"

const split = merger + "quang-tien,trung-thuan,x\nquang-tien,nam-ba-don,có\n"

func (c content) with(more ...string) content {
	c = maps.Clone(c)
	for i := 0; i < len(more); i += 2 {
		c[more[i]] = more[i+1]
	}
	return c
}

func (c content) fs() fs.FS {
	m := fstest.MapFS{}
	for name, text := range c {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// order reads the board and wants it to be sound.
func (c content) order(t *testing.T, table string) Order {
	t.Helper()
	r := read.New(schema.New()).Read([]read.Root{{FS: c.fs()}})
	for _, d := range r.Faults.Sorted() {
		t.Fatalf("%v %s %v", d.Pos, d.Code, d.Args)
	}
	return Order{
		Boards: r.Boards, Source: r.Source, Name: "sap-xep.csv", Table: []byte(table), On: 20250701, Today: 20250701,
		Decision: board.Decision{Number: "1680/NQ-UBTVQH15", Date: 20250616},
	}
}

// after is the content with a plan's changes.
func (c content) after(p *Plan) content {
	c = maps.Clone(c)
	for _, x := range p.Changes {
		if x.From != "" {
			delete(c, x.From)
		}
	}
	for _, x := range p.Changes {
		if x.Data != nil {
			c[x.Path] = string(x.Data)
		}
	}
	return c
}

// told are a plan's diagnostics as lines.
func told1(p *Plan) string {
	var b strings.Builder
	for _, d := range p.Diagnostics.Sorted() {
		fmt.Fprintf(&b, "%s %s %s", d.Pos, d.Code, strings.Join(d.Args, " "))
		for _, r := range d.Related {
			fmt.Fprintf(&b, " | %s", r.Pos)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// paths are the changes in short.
func paths(p *Plan) string {
	var out []string
	for _, c := range p.Changes {
		line := c.Path
		switch {
		case c.Data == nil:
			line = "-" + line
		case c.From != c.Path:
			line = c.From + ">" + line
		}
		out = append(out, line)
	}
	return strings.Join(slices.Sorted(slices.Values(out)), " ")
}
