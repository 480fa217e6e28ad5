package pdf

import (
	"bytes"
	"strings"
	"testing"
)

// The sample is a flyer as the sheets will make it: two pages, three fonts, a
// list, a table that goes on over the page, links inside and out, a code.

const sampleURL = "https://xa-vidu.gov.vn/Q/1K3F"

var samplePapers = []string{
	"Tờ khai đăng ký khai sinh (theo mẫu)",
	"Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp; nếu không có thì nộp văn bản của người làm chứng xác nhận về việc sinh",
	"Hộ chiếu hoặc thẻ căn cước của người đi đăng ký (bản chính, để xuất trình)",
	"Giấy chứng nhận kết hôn của cha, mẹ trẻ (nếu cha, mẹ đã đăng ký kết hôn)",
	"Giấy tờ chứng minh nơi cư trú",
	"Văn bản ủy quyền (nếu ủy quyền cho người khác)",
}

var sampleRows = [][]string{
	{"Đăng ký đúng hạn", "Miễn phí", "Trong ngày"},
	{"Đăng ký quá hạn", "8.000\u00A0đồng", "05\u00A0ngày làm việc"},
	{"Trích lục bản sao", "8.000\u00A0đồng/bản", "Trong ngày"},
	{"Người khuyết tật, hộ nghèo", "Miễn phí", "Trong ngày"},
}

const sampleText = "Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con trong thời hạn 60 ngày kể từ ngày sinh con; trường hợp cha, mẹ không thể đăng ký khai sinh cho con thì ông hoặc bà hoặc người thân thích khác có trách nhiệm đăng ký khai sinh cho trẻ em. Ủy ban nhân dân cấp xã nơi cư trú của người cha hoặc người mẹ thực hiện đăng ký khai sinh. Công chức tư pháp – hộ tịch thường xuyên kiểm tra, đôn đốc việc đăng ký khai sinh cho trẻ em trên địa bàn."

// sampler lays the sample out.
type sampler struct {
	head, text, bold *Font
	qr               Path

	d     *Document
	p     *Page
	y     Length
	pages int
}

const left, right, bottom = 12 * 2835, 136 * 2835, 195 * 2835 // millimetres

func newSampler(t testing.TB) *sampler {
	s := &sampler{head: parse(t, "be-vietnam-pro-700"), text: parse(t, "noto-sans-400"), bold: parse(t, "noto-sans-700")}
	n := uint32(1)
	for y := range Length(41) { // runs as a code has them, from a generator of random numbers
		for x := Length(0); x < 41; {
			n = n*1664525 + 1013904223
			run := 1 + Length(n>>30)
			if n>>29&1 == 1 {
				s.qr.Rect(x*Point, y*Point, min(run, 41-x)*Point, Point)
			}
			x += run
		}
	}
	return s
}

func (s *sampler) make(t testing.TB, press *Press, o Options) []byte {
	var out bytes.Buffer
	s.d, s.pages = press.New(&out, o), 0
	s.page()
	s.body()
	if err := s.d.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func (s *sampler) page() {
	s.pages++
	s.p = s.d.Page(Mm(14800), Mm(21000))
	s.y = Mm(1400)
	s.p.Artifact(Header)
	s.p.Text(left, Mm(900), s.text.Shape("Ủy ban nhân dân xã Ví Dụ", 8*Point), 0x555555)
	s.p.Artifact(Footer)
	s.p.Text(left, Mm(20300), s.text.Shape("Trang "+string(rune('0'+s.pages)), 8*Point), 0x555555)
}

func (s *sampler) body() {
	root, end := s.d.Root(), s.d.Anchor()
	title := root.Add(H1)
	top := s.d.Anchor()
	s.p.Anchor(top, s.y)
	s.d.Bookmark(1, "Đăng ký khai sinh", top)
	s.para(title, s.head, 18*Point, left, "Thủ tục đăng ký khai sinh", 0x9A1B1B)
	s.section(root, "Cần mang theo")
	list := root.Add(L)
	list.Numbering = Disc
	for _, paper := range samplePapers {
		item := list.Add(LI)
		s.p.Mark(item.Add(Lbl))
		s.p.Text(left, s.y+10*Point, s.text.Shape("• ", 10*Point), Black)
		s.para(item.Add(LBody).Add(P), s.text, 10*Point, left+5*2835, paper, Black)
		item.Close()
	}
	s.section(root, "Lệ phí, thời hạn")
	s.table(root)
	s.section(root, "Ai làm, làm ở đâu")
	s.para(root.Add(P), s.text, 10*Point, left, sampleText, Black)
	s.code(root)
	s.p.Anchor(end, s.y)
	see := root.Add(P).Add(Link)
	s.p.LinkTo(see, Rect{left, s.y, 100 * Point, 14 * Point}, top, "Về đầu trang")
	s.para(see, s.text, 10*Point, left, "Về đầu trang", 0x0B4F8A)
	s.d.Bookmark(2, "Hết", end)
}

func (s *sampler) section(parent *Element, title string) {
	s.y += 6 * Point
	a := s.d.Anchor()
	s.room(40 * Point)
	s.p.Anchor(a, s.y)
	s.d.Bookmark(2, title, a)
	s.para(parent.Add(H2), s.head, 12*Point, left, title, Black)
}

func (s *sampler) room(h Length) {
	if s.y+h > bottom {
		s.page()
	}
}

// para breaks text into lines and draws them.
func (s *sampler) para(e *Element, f *Font, size, x Length, text string, c Color) {
	space := f.Width(" ", size)
	for rest := text; rest != ""; {
		end, width := 0, Length(0)
		for end < len(rest) {
			next := strings.IndexByte(rest[end:], ' ') + 1
			if next == 0 {
				next = len(rest) - end
			}
			w := f.Width(strings.TrimSuffix(rest[end:end+next], " "), size)
			if end > 0 && width+w > right-x {
				break
			}
			width += w + space
			end += next
		}
		s.room(size * 3 / 2)
		s.p.Mark(e)
		s.p.Text(x, s.y+size, f.Shape(rest[:end], size), c)
		s.y += size * 3 / 2
		rest = rest[end:]
	}
	e.Close()
}

func (s *sampler) table(parent *Element) {
	table := parent.Add(Table)
	widths := []Length{Mm(5600), Mm(3200), Mm(3600)}
	row := func(part *Element, cells []string, role Role, f *Font) {
		if s.y+20*Point > bottom {
			s.page()
		}
		tr, x := part.Add(TR), Length(left)
		for i, c := range cells {
			s.p.Mark(tr.Add(role))
			s.p.Text(x, s.y+12*Point, f.Shape(c, 9*Point), Black)
			x += widths[i]
		}
		tr.Close()
		s.y += 18 * Point
		s.p.Artifact(Layout)
		s.p.StrokeLine(left, s.y, x, s.y, Stroke{Color: 0x999999, Width: 500})
	}
	row(table.Add(THead), []string{"Trường hợp", "Lệ phí", "Thời hạn"}, TH, s.bold)
	body := table.Add(TBody)
	for _, r := range sampleRows {
		row(body, r, TD, s.text)
	}
	table.Close()
}

func (s *sampler) code(parent *Element) {
	module := Mm(60)
	s.room(41*module + 20*Point)
	fig := parent.Add(Figure)
	fig.Alt = "Mã QR mở trang thủ tục: " + sampleURL
	s.p.Mark(fig)
	s.p.Place(fig, Rect{left, s.y, 41 * module, 41 * module})
	s.p.Push(Transform{X: left, Y: s.y, Scale: module})
	s.p.Fill(&s.qr, Black)
	s.p.Pop()
	fig.Close()
	link := parent.Add(P).Add(Link)
	s.p.Mark(link)
	run := s.text.Shape(sampleURL, 10*Point)
	s.p.Text(left+41*module+Mm(400), s.y+10*Point, run, 0x0B4F8A)
	s.p.Link(link, Rect{left + 41*module + Mm(400), s.y, run.Width(), 13 * Point}, sampleURL, "Mở trang thủ tục")
	link.Close()
	s.y += 41*module + 10*Point
}

var sampleOptions = Options{Title: "Đăng ký khai sinh", Author: "Ủy ban nhân dân xã Ví Dụ", Subject: "Tờ rơi", Date: "2026-11-23", Creator: "bangtin"}
