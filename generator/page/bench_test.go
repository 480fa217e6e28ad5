package page

import (
	"fmt"
	"strings"
	"testing"

	"bangtin/generator/board"
)

// typical is a procedure as a board of 10,000 holds them: 4.5 KB of text, six papers, three fees.
func typical(i int) *board.Procedure {
	p := fullProcedure()
	p.ID = board.ID(fmt.Sprintf("1.%06d", i))
	p.Code = board.Code(p.ID)
	p.Title = vi(fmt.Sprintf("Thủ tục cấp giấy xác nhận số %d cho hộ gia đình", i))
	p.Related, p.LifeEvents = nil, nil
	p.Dossier.V = append(p.Dossier.V[:4:4], p.Dossier.V[1], p.Dossier.V[2])
	sentence := "Người nộp hồ sơ chuẩn bị đủ giấy tờ theo danh sách rồi nộp tại Trung tâm Phục vụ hành chính công. "
	para := func(n int) []board.Node {
		return []board.Node{{Kind: board.Paragraph, Size: 1}, {Kind: board.TextNode, S: strings.Repeat(sentence, n)}}
	}
	var body []board.Node
	for range 4 {
		body = append(body, board.Node{Kind: board.Heading, Level: 2, S: fmt.Sprint("muc-", len(body)), Size: 1}, board.Node{Kind: board.TextNode, S: "Lưu ý khi nộp"})
		body = append(body, para(7)...)
	}
	p.Body = board.Prose{Nodes: body}
	p.Steps[1].Body = board.Prose{Nodes: para(4)}
	return p
}

func benchBoard(n int) *board.Board {
	b := fixture(0)
	b.Procedures = nil
	for i := range n {
		b.Procedures = append(b.Procedures, typical(i))
	}
	b.Index()
	return b
}

func BenchmarkProcedure(b *testing.B) {
	p := pagesOf(b, benchBoard(1))
	n := p.Boards[0].Procedures[0]
	page, _ := p.Record(0, n)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Record(0, n); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkShort(b *testing.B) {
	p := pagesOf(b, benchBoard(1))
	n := p.Boards[0].Procedures[0]
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Short(0, n); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLists is what is made once for all pages of a board of 10,000.
func BenchmarkLists(b *testing.B) {
	all := benchBoard(10_000)
	for b.Loop() {
		p := pagesOf(b, all)
		p.locales[0].letters()
		p.locales[0].byField()
		p.locales[0].handled()
	}
}

// BenchmarkNew is the templates of two languages.
func BenchmarkNew(b *testing.B) {
	one, two := fixture(0), fixture(1)
	for b.Loop() {
		pagesOf(b, one, two)
	}
}

// BenchmarkNews is what changed on a board of 10,000, all of them recorded and in force since some day: made once.
func BenchmarkNews(b *testing.B) {
	all := benchBoard(10_000)
	for i, v := range all.Procedures {
		v.Effective.From = day(2026, 1, 1).AddDays(-i % 1000)
		all.Permalinks = append(all.Permalinks, &board.Permalink{Record: rec(board.PermalinkKind, v.ID), Of: board.ProcedureKind, First: today})
	}
	p := pagesOf(b, all)
	p.locales[0].twins()
	p.locales[0].resting()
	b.ReportAllocs()
	for b.Loop() {
		p.locales[0].makeNews()
	}
}
