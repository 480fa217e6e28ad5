package read

import (
	"slices"
	"strings"
	"unicode"

	"bangtin/generator/fold"
)

// said are the words by which people name a key, a word of a closed list or a folder, in Vietnamese and in the English
// of other programs. They are not accepted, since two spellings of one key would be two things to learn; they tell what
// was meant. One line each: the word we know, then what people write for it, without regard to accents and case.
const said = `
title: name, tên, tiêu đề, tên thủ tục, tên gọi, tựa đề, nhan đề, tên biểu mẫu, tên bước, tên trường hợp, tên văn bản, heading, ten tthc
name: tên, tên gọi, họ tên, họ và tên, tên đơn vị, tên lĩnh vực, tên tổ, title, tiêu đề, fullname
short: tên ngắn, tên rút gọn, viết tắt, tên viết tắt, short_title, short_name
official_title: tên chính thức, tên đầy đủ, tên thủ tục hành chính, full_title
code: mã, mã số, mã thủ tục, mã tthc, mã kết quả, id
id: mã, tên mã, mã số, code
summary: tóm tắt, mô tả, giới thiệu, mô tả ngắn, description
description: mô tả, giới thiệu, tóm tắt, summary
field: lĩnh vực, linhvuc, category, domain
fields: lĩnh vực, các lĩnh vực, field
level: cấp, cấp thực hiện, cấp giải quyết, mức
type: loại, loại thủ tục
kind: loại, cấp, loại văn bản, loại đơn vị, type
audience: đối tượng, đối tượng thực hiện, người thực hiện, ai làm
agency: cơ quan, cơ quan thực hiện, cơ quan giải quyết
performs: cơ quan thực hiện, thực hiện, cơ quan trực tiếp thực hiện
decides: cơ quan có thẩm quyền, cơ quan quyết định, quyết định, thẩm quyền
delegated: ủy quyền, cơ quan được ủy quyền
coordinates: phối hợp, cơ quan phối hợp, coordinate
receives: tiếp nhận, cơ quan tiếp nhận, nơi tiếp nhận
address: địa chỉ, nơi tiếp nhận, addr
status: trạng thái, tình trạng, hiện trạng, state
reason: lý do, nguyên nhân
replaced_by: thay thế bởi, được thay bằng, bị thay thế bởi, thay bằng
replaces: thay thế, thay thế cho
amends: sửa đổi, sửa đổi bổ sung
effective: hiệu lực, thời gian hiệu lực, ngày hiệu lực, valid
valid: hiệu lực, thời gian hiệu lực, thời gian hoạt động, effective
from: từ, từ ngày, ngày bắt đầu, bắt đầu, start
until: đến, đến ngày, ngày kết thúc, ngày hết hiệu lực, kết thúc, to, end
decision: quyết định, quyết định công bố
units: đơn vị, các đơn vị, nơi thực hiện, unit
unit: đơn vị, xã, cơ quan, nơi ra đời, office
channels: cách thức, cách nộp, cách thức thực hiện, hình thức nộp, channel
via: hình thức, cách nộp, cách thức, qua
label: nhãn, tên gọi, ghi chú ngắn
time: thời gian, thời hạn, thời hạn giải quyết
time_text: thời gian bằng chữ, ghi chú thời gian, mô tả thời hạn
fee_text: ghi chú phí, lệ phí, phí
stages: giai đoạn, các giai đoạn, quy trình
online: trực tuyến, mức độ trực tuyến, dịch vụ công trực tuyến
url: đường dẫn, địa chỉ web, liên kết, website, trang web, link, web, href
cases: trường hợp, các trường hợp, case
steps: các bước, bước, trình tự, trình tự thực hiện, cách thực hiện, quy trình, step
dossier: hồ sơ, thành phần hồ sơ, giấy tờ, documents, papers, document
dossier_notes: ghi chú hồ sơ, lưu ý hồ sơ
sets: số bộ, số bộ hồ sơ, số lượng hồ sơ, bộ
set: số bộ
paper: tên, tên giấy tờ, giấy tờ, giấy, loại giấy tờ, title, name
original: bản chính, bản gốc, originals
copy: bản sao, số bản sao, copies
forms: biểu mẫu, mẫu, mẫu đơn, tờ khai, các biểu mẫu
file: tệp, tập tin, tên tệp, đường dẫn
sample: mẫu điền sẵn, bản mẫu, bản điền mẫu, ví dụ
present: xuất trình, chỉ xuất trình
group: nhóm, mục
any_of: một trong, một trong các giấy tờ, một trong các
when: khi nào, khi, điều kiện
digital: bản điện tử, bản số
note: ghi chú, chú thích, lưu ý, notes, comment
fees: phí, lệ phí, phí lệ phí, khoản phí, mức phí, fee
amount: số tiền, mức phí, mức thu, giá, price
currency: tiền tệ, loại tiền
percent: phần trăm, tỷ lệ
text: chữ, nội dung, mô tả, bằng chữ
per: cho, tính theo, đơn vị tính, mỗi
channel: cách nộp, hình thức
basis: căn cứ, căn cứ pháp lý
time_limit: time, thời hạn, thời hạn giải quyết, thời gian, thời gian giải quyết, deadline
value: giá trị, thời gian, số
result: kết quả, kết quả thực hiện, results
requirements: yêu cầu, điều kiện, yêu cầu điều kiện, conditions
legal_basis: căn cứ, căn cứ pháp lý, cơ sở pháp lý, căn cứ pháp luật, legal
related: liên quan, thủ tục liên quan
life_events: sự kiện, tình huống, sự kiện trong đời, life_event
keywords: từ khóa, từ khoá, từ tìm kiếm, tags, keyword
verified: verify, checked, đối chiếu, ngày đối chiếu, đã kiểm tra, đã đối chiếu, kiểm tra
on: ngày, vào ngày, ngày đối chiếu, date
by: người, người đối chiếu, bởi, người kiểm tra
source: nguồn, nguồn số liệu
doubtful: cần kiểm tra lại, nghi vấn, chưa chắc
example: ví dụ, minh họa, minh hoạ
body: nội dung, chữ, thân bài, phần chữ, content, text, chi tiết
base_url: địa chỉ web, tên miền, địa chỉ trang, url, domain
languages: ngôn ngữ, các ngôn ngữ, language
organisation: cơ quan, tổ chức, đơn vị chủ quản, organization
theme: giao diện, chủ đề
colour: màu, màu sắc, color
contact: liên hệ, liên lạc
feedback: phản ánh, góp ý, phản ánh kiến nghị, kiến nghị
hotline: đường dây nóng
phone: điện thoại, số điện thoại, sđt, tel, telephone, di động
email: thư điện tử, hộp thư, thư, mail, e_mail
featured: hay dùng, nổi bật, thường dùng
review_after: hạn rà soát, rà soát sau
timezone: múi giờ
parent: cấp trên, trực thuộc, thuộc, đơn vị cấp trên
codes: mã, các mã
successors: kế tục, đơn vị kế tục, đơn vị mới, sáp nhập vào
dissolved: giải thể, chấm dứt
location: vị trí, tọa độ, toạ độ, bản đồ
lat: vĩ độ, latitude
lon: kinh độ, longitude, lng
hours: giờ làm việc, giờ mở cửa, giờ tiếp dân, thời gian làm việc
days: ngày, các ngày, thứ
open: mở cửa, giờ mở cửa, bắt đầu, từ
close: đóng cửa, giờ đóng cửa, kết thúc, đến, closed
closed: nghỉ, ngày nghỉ, đóng cửa
counters: quầy, các quầy, bàn
counter: quầy, bàn, cửa
payment: thanh toán, chuyển khoản
bank: ngân hàng
account: tài khoản, số tài khoản
holder: chủ tài khoản, tên tài khoản
icon: biểu tượng, hình
order: thứ tự, số thứ tự, stt
desk: hỗ trợ, bàn hỗ trợ
procedures: thủ tục, các thủ tục, danh sách thủ tục, procedure
year: năm, năm công nhận
authors: tác giả, các tác giả, author
share: tỷ lệ, tỉ lệ, phần đóng góp, tỷ lệ đóng góp, phần trăm
problem: vấn đề, thực trạng, thực trạng trước
solution: giải pháp, nội dung sáng kiến
novelty: tính mới, điểm mới
indicators: chỉ số, chỉ tiêu, hiệu quả
indicator: chỉ số, chỉ tiêu
unit_of_measure: đơn vị tính, đơn vị đo, đvt
better: tốt hơn khi, chiều tốt
before: trước, trước khi áp dụng
after: sau, sau khi áp dụng
period: kỳ, thời kỳ, kỳ số liệu
numerator: tử số
denominator: mẫu số
replication: nhân rộng, nơi áp dụng
number: số, số hiệu, số ký hiệu, ký hiệu
issuer: cơ quan ban hành, nơi ban hành
date: ngày, ngày ban hành, ngày ký
villages: thôn, thôn bản, địa bàn
members: thành viên, các thành viên, member
role: vai trò, chức vụ, chức danh
consent: đồng ý, cho phép công khai
place: địa điểm, nơi, nơi họp
image: ảnh, hình, hình ảnh, picture
audio: âm thanh, tệp âm thanh, ghi âm
who: ai làm, người làm, ai, người thực hiện
say: nói, cách nói, từ thường dùng
mean: nghĩa, nghĩa là, từ chính thức, means
formula: công thức
target: mục tiêu, chỉ tiêu
commune: xã, cấp xã, cap xa
ward: phường
township: thị trấn
district: huyện, cấp huyện, quận
province: tỉnh, cấp tỉnh, thành phố
ministry: bộ, cấp bộ, trung ương
special-zone: đặc khu
agency: cơ quan, trung tâm, sở, phòng
other: khác
active: đang áp dụng, còn hiệu lực, hiệu lực, đang thực hiện, đang hiệu lực
suspended: tạm dừng, tạm ngừng, ngừng
replaced: bị thay thế, đã thay thế, được thay thế, thay thế
abolished: bãi bỏ, đã bãi bỏ, hủy bỏ, hết hiệu lực
in-person: trực tiếp, tại chỗ, nộp trực tiếp, offline, direct
online: trực tuyến, qua mạng, nộp trực tuyến, internet
post: bưu điện, bưu chính, qua bưu điện, dịch vụ bưu chính, mail
full: toàn trình, toàn phần, mức 4, mức độ 4
partial: một phần, mức 3, mức độ 3
none: không, không có, chưa
new: mới, ban hành mới
amended: sửa đổi, sửa đổi bổ sung, bổ sung
repealed: bãi bỏ, hủy bỏ
proposed: đề xuất, đang đề xuất
recognised: công nhận, được công nhận, đã công nhận, recognized
replicated: nhân rộng, đã nhân rộng
retired: dừng, thôi áp dụng
higher: cao hơn, tăng, càng cao, càng cao càng tốt
lower: thấp hơn, giảm, càng thấp, càng thấp càng tốt
planned: kế hoạch, dự kiến
started: bắt đầu, đã bắt đầu, đang triển khai
adopted: áp dụng, đã áp dụng
stopped: dừng, đã dừng
not-applicable: không áp dụng, không phù hợp
info: thông tin
warning: cảnh báo
flyer: tờ rơi
poster: áp phích
leaflet: tờ gấp
procedures: thủ tục, thu-tuc, thủ tục hành chính, tthc
life-events: tình huống, sự kiện, sự kiện trong đời
initiatives: sáng kiến, sang-kien
teams: tổ, tổ công nghệ số, tổ công nghệ số cộng đồng
guides: hướng dẫn, huong-dan
results: kết quả, số liệu
assets: ảnh, hình ảnh, images, hình, media, pictures, tài nguyên, static
notices: thông báo
local: địa phương, quy định riêng
documents: văn bản, van-ban, luật, văn bản pháp luật
forms: biểu mẫu, mẫu đơn, bieu-mau
`

// wordsFor gives what people write for a word, as plainWord has it.
var wordsFor = func() map[string][]string {
	out := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(said), "\n") {
		word, list, _ := strings.Cut(line, ": ")
		for _, w := range strings.Split(list, ", ") {
			out[word] = append(out[word], plainWord(w))
		}
	}
	return out
}()

// plainWord is a word as it is compared: without accents, case, spaces and marks.
func plainWord(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, fold.Fold(s))
}

// named is which of the words stands there in other letters, or under a name that people have for it; "" for none.
func named(written string, words []string) string {
	w := plainWord(written)
	if w == "" {
		return ""
	}
	for _, c := range words {
		if plainWord(c) == w {
			return c
		}
	}
	for _, c := range words {
		if slices.Contains(wordsFor[c], w) {
			return c
		}
	}
	return ""
}

// meant is which of the words was meant by what stands there: named as people do, or with a slip of the finger. ""
// where none is near.
func meant(written string, words []string) string {
	if name := named(written, words); name != "" {
		return name
	}
	if near := fold.Nearest(written, words); near != "" {
		return near
	}
	w := plainWord(written)
	// A slip in a longer name people have: "lình vực", "thành phân hồ sơ".
	for _, c := range words {
		for _, s := range wordsFor[c] {
			if len(s) >= 6 && fold.Distance(s, w) == 1 {
				return c
			}
		}
	}
	return ""
}
