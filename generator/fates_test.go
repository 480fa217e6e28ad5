package generator_test

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
)

// fatesBoard is testdata/fates, a board on which much has happened, with other files.
func fatesBoard(t *testing.T, changes map[string]string) fstest.MapFS {
	t.Helper()
	root := fstest.MapFS{}
	disk := os.DirFS("testdata/fates")
	err := fs.WalkDir(disk, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(disk, p)
		root[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for file, text := range changes {
		if delete(root, file); text != "-" {
			root[file] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return root
}

// edited is a file of a board with one text for another.
func edited(t *testing.T, root fstest.MapFS, file string, pairs ...string) {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(string(root[file].Data), pairs[i]) {
			t.Fatalf("%s has no %s", file, pairs[i])
		}
	}
	root[file] = &fstest.MapFile{Data: []byte(strings.NewReplacer(pairs...).Replace(string(root[file].Data)))}
}

var (
	refreshForm = regexp.MustCompile(`content="0; url=([^"]*)"`)
	anchorForm  = regexp.MustCompile(`<a (?:class="b" )?href="([^"]*)"`)
	tagForm     = regexp.MustCompile(`<[^>]*>`)
)

// handsTo is where the page in a folder hands on to at once, from the site's root; "" where it does not.
func handsTo(folder string, page []byte) string {
	m := refreshForm.FindSubmatch(page)
	if m == nil {
		return ""
	}
	return resolved(folder, string(m[1]))
}

func resolved(folder, href string) string {
	href, place, found := strings.Cut(href, "#")
	to := strings.TrimPrefix(path.Join("/", folder, href)+"/", "/")
	if to == "/" {
		to = ""
	}
	if found {
		to += "#" + place
	}
	return to
}

// said are a page's words without its marks, from its main part.
func said(page []byte) string {
	_, main, _ := strings.Cut(string(page), "<main")
	main, _, _ = strings.Cut(main, "</main>")
	return strings.Join(strings.Fields(tagForm.ReplaceAllString(strings.ReplaceAll(main, "><", "> <"), "")), " ")
}

// TestFates: what each address of the board answers, in both languages.
func TestFates(t *testing.T) {
	site := load(t, fatesBoard(t, nil))
	files := makeAll(t, site)
	code := func(id board.ID) string { return site.Book.Code(board.ProcedureKind, id) }
	pair := func(id, office board.ID) string { return "Q/" + site.Book.Pair(id, office) + "/" }
	for folder, want := range map[string]string{
		"thu-tuc/1.000400/": "thu-tuc/1.001193/", "en/thu-tuc/1.000500/": "en/thu-tuc/1.001193/", "Q/" + code("1.000400") + "/": "thu-tuc/1.001193/",
		"Q/" + code("1.000400") + "/EN/": "en/thu-tuc/1.001193/", "thu-tuc/1.000600/": "thu-tuc/1.000300/", "Q/" + code("1.000600") + "/": "thu-tuc/1.000300/",
		"Q/" + code("1.000300") + "/": "thu-tuc/1.000300/", "Q/" + code("1.000300") + "/EN/": "en/thu-tuc/1.000300/",
		"to-cong-nghe-so/vinh-thai/":          "to-cong-nghe-so/vinh-hoang/",
		"don-vi/vinh-thai/1.001193/":          "don-vi/vinh-hoang/1.001193/#tu_vinh-thai",
		"en/don-vi/vinh-thai/1.001193/":       "en/don-vi/vinh-hoang/1.001193/#tu_vinh-thai",
		pair("1.001193", "vinh-thai"):         "don-vi/vinh-hoang/1.001193/#tu_vinh-thai",
		pair("1.001193", "vinh-tu"):           "don-vi/vinh-hoang/1.001193/#tu_vinh-tu",
		pair("1.001193", "xa-lac"):            "don-vi/vinh-hoang/1.001193/#tu_xa-lac",
		pair("1.000400", "xa-lac"):            "don-vi/vinh-hoang/1.001193/#tu_xa-lac",
		pair("1.000400", "vinh-hoang"):        "don-vi/vinh-hoang/1.001193/",
		pair("1.000300", "vinh-hoang"):        "thu-tuc/1.000300/",
		pair("1.000300", "vinh-o"):            "thu-tuc/1.000300/",
		"don-vi/quang-tri/1.000400/":          "thu-tuc/1.001193/",
		pair("1.001193", "vinh-thai") + "EN/": "en/don-vi/vinh-hoang/1.001193/#tu_vinh-thai",
	} {
		if got := handsTo(folder, files[folder+"index.html"]); got != want {
			t.Errorf("%s leads to %q, want %q", folder, got, want)
		}
	}
	for folder, want := range map[string][]string{
		"thu-tuc/1.000100/":           {"Bảng không còn thủ tục này nữa (từ 01/07/2025).", "Gộp vào thủ tục đăng ký khai sinh.", "163/QĐ-BTP", "Nay bạn xem Đăng ký khai sinh Tìm"},
		"en/thu-tuc/1.000100/":        {"This procedure is no longer on the board (since 1 July 2025).", "Now see Birth registration Look"},
		"thu-tuc/1.000200/":           {"Đăng ký khai sinh Đăng ký kết hôn (một phần)"},
		"thu-tuc/1.000300/":           {"Không còn cần giấy này.", "Không có gì thay thế."},
		"don-vi/xa-lac/":              {"Xã Lạc nay là một phần của xã Vĩnh Hoàng (từ 01/01/2020).", "Nay bạn xem Xã Vĩnh Hoàng"},
		"en/don-vi/xa-lac/":           {"Xã Lạc is now part of Vĩnh Hoàng commune (since 1 January 2020)."},
		"don-vi/xa-mat/":              {"Bảng không còn đơn vị này nữa (từ 01/01/2020).", "Di dân vùng lòng hồ."},
		"huong-dan/chup-giay-to/":     {"Chụp giấy tờ", "Bảng không còn hướng dẫn này nữa"},
		"don-vi/vinh-o/1.001193/":     {"Xã Vĩnh Ô nay chia về xã Vĩnh Hoàng, xã Bến Quan (từ 01/07/2025).", "chọn nơi ấy. Xã Vĩnh Hoàng Xã Bến Quan"},
		pair("1.001193", "vinh-o"):    {"Xã Vĩnh Ô nay chia về"},
		"en/don-vi/vinh-o/1.001193/":  {"Xã Vĩnh Ô is now divided among Vĩnh Hoàng commune, xã Bến Quan (since 1 July 2025)."},
		"don-vi/vinh-ha/1.001193/":    {"Xã Vĩnh Hà không còn nữa (từ 01/07/2025). Đăng ký khai sinh"},
		"don-vi/vinh-thai/1.000100/":  {"Bảng không còn thủ tục này nữa", "Xã Vĩnh Thái nay là một phần của xã Vĩnh Hoàng", "Đăng ký khai sinh – Xã Vĩnh Hoàng"},
		"don-vi/vinh-hoang/1.000100/": {"Bảng không còn thủ tục này nữa (từ 01/07/2025). Gộp vào thủ tục đăng ký khai sinh (163/QĐ-BTP). Đăng ký khai sinh – Xã Vĩnh Hoàng"},
		"don-vi/vinh-hoang/1.001193/": {"Xã Vĩnh Thái nay là một phần của xã Vĩnh Hoàng (từ 01/07/2025)."},
		"don-vi/vinh-tu/":             {"Nay bạn đến: Xã Vĩnh Hoàng"},
		"don-vi/vinh-thai/":           {"Nay bạn đến: Xã Vĩnh Hoàng"},
		"thu-tuc/2.000815/":           {"Thủ tục này đã được thay thế. Nay làm theo thủ tục: Cấp trích lục và bản sao hộ tịch"},
		"thu-tuc/1.004746/":           {"Thủ tục này đang tạm ngừng. Chờ quy định mới của tỉnh."},
		"en/thu-tuc/1.004746/":        {"suspended"},
		"thay-doi/":                   {"Không còn trên bảng: Cấp phiếu sinh hoạt", "Nay xem: Đăng ký khai sinh, Đăng ký kết hôn (một phần).", "Chuyển sang trang khác: Khai sinh (mã cũ)"},
		"en/thay-doi/":                {"No longer on the board: Cấp phiếu sinh hoạt"},
	} {
		got := said(files[folder+"index.html"])
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s does not say %q:\n%s", folder, w, got)
			}
		}
	}
	for file, want := range map[string]string{
		"thay-doi/index.html": `id="2025-07-01-khong-con-thu-tuc-1.000300"`, "feed.xml": "thay-doi/#2025-07-01-chuyen-thu-tuc-1.000500",
		"thu-tuc/1.000300/index.html": `<meta name="robots" content="noindex">`, "thu-tuc/1.000300/index.json": `"state":"gone"`,
		"api/v1/permalinks.json": `"state":"moved","kind":"procedure","id":"1.000400"`,
	} {
		if !strings.Contains(string(files[file]), want) {
			t.Errorf("%s has no %s", file, want)
		}
	}
	marked := func(id, office board.ID, mark string) string {
		return strings.TrimSuffix(pair(id, office), "/") + "." + mark + "/"
	}
	for folder, want := range map[string]string{ // the paper of 2024: the fee is new, and so are the offices
		"Q/" + code("1.001193") + ".P26/": "thu-tuc/1.001193/", marked("1.001193", "vinh-thai", "75G"): "don-vi/vinh-hoang/1.001193/#tu_vinh-thai",
		marked("1.001193", "vinh-o", "4FD") + "EN/": "en/don-vi/vinh-o/1.001193/",
	} {
		page := string(files[folder+"index.html"])
		if handsTo(folder, []byte(page)) != "" || !strings.Contains(page, "8.000") && !strings.Contains(page, "8,000") || !strings.Contains(page, `../`+want+`"`) {
			t.Errorf("%s does not say what changed, and lead to %s:\n%s", folder, want, page)
		}
	}
	for folder, want := range map[string]string{
		"Q/" + code("1.000400") + ".P26/": "thu-tuc/1.001193/", "Q/" + code("1.000300") + ".P26/EN/": "en/thu-tuc/1.000300/",
		marked("1.000400", "vinh-thai", "75G"): "don-vi/vinh-hoang/1.001193/#tu_vinh-thai",
	} {
		if got := handsTo(folder, files[folder+"index.html"]); got != want {
			t.Errorf("%s leads to %q, want %q", folder, got, want)
		}
	}
	if strings.Contains(string(files["sitemap.xml"]), "1.000300") || files["qr/"+code("1.000300")+".png"] == nil {
		t.Error("a page that is gone in the sitemap, or its picture lost")
	}
}

// then is the board of testdata/fates as it was before anything happened to it.
func then(t *testing.T) fstest.MapFS {
	root := fatesBoard(t, nil)
	fate := regexp.MustCompile(`(?m)^(state: (gone|moved)|since: .*|to: .*|reason: .*|decision: .*)\n`)
	for p, f := range root {
		if !strings.HasPrefix(p, "permalinks/") || !fate.Match(f.Data) {
			continue
		}
		root[p] = &fstest.MapFile{Data: fate.ReplaceAll(f.Data, nil)}
		kind, id := path.Base(path.Dir(p)), strings.TrimSuffix(path.Base(p), ".yaml")
		title := regexp.MustCompile(`title: "(.*)"`).FindStringSubmatch(string(f.Data))[1]
		text := map[string]string{
			"procedure": "code: \"" + id + "\"\ntitle: " + title + "\nfield: ho-tich\nlevel: commune\n",
			"unit":      "name: " + title + "\nkind: commune\nparent: quang-tri\n", "team": "name: " + title + "\nunit: quang-tri\n",
			"guide": "---\ntitle: " + title + "\n---\nChụp.\n",
		}[kind]
		root[kind+"s/"+id+map[string]string{"guide": ".md"}[kind]+strings.TrimPrefix(".yaml", map[string]string{"guide": ".yaml"}[kind])] = &fstest.MapFile{Data: []byte(text)}
	}
	return root
}

// TestNoAddressIsLost builds the board of 2024, and then the board of today under one switch after the other: every page that
// the first had is there, and what hands on leads to a page that does not.
func TestNoAddressIsLost(t *testing.T) {
	t.Parallel()
	const before board.Date = 20240601
	for name, switches := range map[string][]string{
		"as it is": nil, "one language": {"[vi, en]", "[vi]"}, "the other language first": {"[vi, en]", "[en, vi]"},
		"no pages at offices": {"unit_pages: true", "unit_pages: false"}, "neither": {"[vi, en]", "[vi]", "unit_pages: true", "unit_pages: false"},
		"below a path": {"vn\n", "vn/xa\n"},
	} {
		t.Run(name, func(t *testing.T) {
			was := makeAll(t, loadOn(t, then(t), before))
			root := fatesBoard(t, nil)
			edited(t, root, "site.yaml", switches...)
			if strings.Contains(name, "language") || name == "neither" {
				maps.DeleteFunc(root, func(p string, _ *fstest.MapFile) bool { return strings.HasSuffix(p, ".en.yaml") })
			}
			now := makeAll(t, load(t, root))
			for _, file := range slices.Sorted(maps.Keys(was)) {
				keeper := strings.HasSuffix(file, "ngoai-tuyen/index.html") // a worker shows it, nobody is led there
				if strings.HasSuffix(file, "/index.html") && now[file] == nil && !keeper {
					t.Errorf("%s is lost", file)
				}
			}
			oneStep(t, now)
		})
	}
}

// oneStep wants every link of a small page to lead to a page that stands, in one step.
func oneStep(t *testing.T, files map[string][]byte) {
	t.Helper()
	stands := func(from, to string) {
		file, _, _ := strings.Cut(to, "#")
		if page := files[file+"index.html"]; page == nil {
			t.Errorf("%s leads to %s, which is not there", from, to)
		} else if on := handsTo(file, page); on != "" {
			t.Errorf("%s leads to %s, which leads on to %s", from, to, on)
		} else if _, place, found := strings.Cut(to, "#"); found && !strings.Contains(string(page), `id="`+place+`"`) {
			t.Errorf("%s leads to %s, which has no such place", from, to)
		}
	}
	for file, page := range files {
		folder, ok := strings.CutSuffix(file, "index.html")
		if !ok || strings.Contains(string(page), `class="top"`) { // a page of the board's own look: others follow its links
			continue
		}
		if to := handsTo(folder, page); to != "" {
			stands(folder, to)
		}
		for _, m := range anchorForm.FindAllSubmatch(page, -1) {
			to := resolved(folder, string(m[1]))
			if strings.HasPrefix(to, "#") || handsTo(folder, files[strings.TrimSuffix(to, "/")+"/index.html"]) != "" {
				continue
			}
			stands(folder, to)
		}
	}
}
