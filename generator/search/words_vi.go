package search

// What the look-up knows of Vietnamese. It is knowledge of the language, for all boards: words of asking, everyday verbs and
// the words of decrees for the same, kinship, words of the middle and the south. What concerns one procedure or one place
// belongs into synonyms.yaml.

// viEmpty are words of asking and of manners, pronouns and particles.
const viEmpty = `
phải làm sao, làm sao, thì làm sao, sao, làm răng, răng, như thế nào, thế nào, làm thế nào, ra sao, kiểu gì, cách nào, cách,
cần gì, cần những gì, cần giấy gì, cần giấy tờ gì, cần giấy tờ, giấy tờ gì, giấy gì, những gì, gì, chi, cái chi, cần chi, cái gì, phải làm gì, làm gì,
mang theo, mang theo gì, cần mang, chuẩn bị, chuẩn bị gì, mang gì, đem theo, bao gồm, gồm những gì, hồ sơ gồm, hồ sơ gì, cần hồ sơ gì,
ở đâu, đâu, ở mô, mô, chỗ nào, nơi nào, đi đâu, tới đâu, đến đâu, ai, ai làm, nào, bao lâu, mấy ngày, mất bao lâu, bao nhiêu, bao nhiêu tiền, mất bao nhiêu tiền, hết bao nhiêu, tốn bao nhiêu, giá bao nhiêu,
khi nào, bao giờ, khi mô, lúc nào, được không, có được không, có phải, có cần, có cần phải, phải không, không ạ, không vậy, có được, được chưa, hay không, xong chưa, có sao không,
thì, là, mà, ạ, vậy, nhỉ, ơi, à, nhé, nha, hả, hè, với ạ, cho hỏi, cho em hỏi, cho tôi hỏi, cho mình hỏi, xin hỏi, hỏi, giúp, giúp em, giúp tôi, chỉ giúp, xin chào, chào,
tôi, mình, tui, chúng tôi, tụi em, muốn, cần, phải, nên, định, đang, đã, sẽ, rồi, và, của, ở, tại, thủ tục, thủ tục gì, làm thủ tục, các, những, mấy, bằng, để, nếu, vì, bởi,
được, cũng, này, đó, kia, ấy, nớ, thì sao, theo, về việc, về, đến, tới, trường hợp, quy định, mới nhất, hiện nay, bây giờ, giờ, mới được, ni, chưa biết, không biết, không biết làm, biết
`

// viFaint are words that nearly every paper has to do with, and words that mean much in one phrase and nothing in another.
const viFaint = `
giấy, giấy tờ, hồ sơ, làm, xin, cho, đi, có, không, em, anh, chị, bạn, người, nhà, bị, trên, trong, từ, lên, xuống, ra, vào, một, hai, vừa, mới, nữa, chỉ, rất,
cấp, nộp, đơn, tờ, cái, ông, bà, bác, cô, chú, xã, ủy ban, việc, ngày, khi, do, thêm, còn, lấy, phường, thôn, nhờ, gia đình, cả, ta, lúc, xem, đi làm, qua, sang, lên xã, ra xã, dk
`

// viRelations join everyday words to those of titles.
const viRelations = `
mất, bị mất, thất lạc, rơi mất, hỏng, hư, rách, nát, cháy, ướt, hư hỏng, mờ, làm lại, xin lại, cấp mới, in lại > cấp lại, cấp đổi, đăng ký lại, cấp bản sao
làm lại, đổi mới, làm mới, thay mới > đổi, cấp đổi
bị mất, làm lại, xin lại, thất lạc > trích lục
dk, đk, đkí > đăng ký
ghi danh, khai, khai báo, trình báo, báo > đăng ký, thông báo, khai báo
sửa, sai, ghi sai, viết sai, nhầm, bị nhầm, in nhầm, lộn, sai sót, không khớp, lệch, không đúng, đánh sai, sai chính tả, viết nhầm, không trùng > sửa, đính chính, cải chính, sửa lỗi, hiệu đính
sửa lại, chỉnh, chỉnh sửa, điều chỉnh, đính chính, cải chính, hiệu đính, sửa chữa > sửa, đổi, thay đổi, đính chính
đổi, chuyển, chuyển đổi, thay, thêm, bớt, cập nhật > thay đổi, sửa, đổi, bổ sung
thêm, bổ sung, cho thêm, ghi thêm > bổ sung
bỏ, hủy, huỷ, cắt, gạch, gạch tên, thôi, ngừng, dẹp, đóng, kết thúc, giải thể, không còn, dừng hẳn, nghỉ hẳn, đóng cửa, không làm nữa, không nữa > chấm dứt, xóa, hủy bỏ, hủy
tạm dừng, tạm đóng, tạm nghỉ, nghỉ một thời gian, ngưng, tạm ngưng, dừng một thời gian, nghỉ tạm, đóng tạm, mấy tháng > tạm ngừng
hủy, bỏ, không làm nữa, đổi ý, thôi không làm, lấy lại, rút > rút, dừng
hết hạn, sắp hết hạn, quá hạn, kéo dài, ở tiếp, thêm thời gian, gần hết hạn > gia hạn
mở, thành lập, lập, khai trương, bắt đầu > thành lập, đăng ký thành lập
quán, quán ăn, tiệm, cửa hàng, cửa hiệu, shop, sạp, ki ốt, kinh doanh, buôn bán, làm ăn, bán hàng, quán cà phê, quán nước, tạp hóa, tiệm tóc, xưởng, hàng quán, buôn, bán buôn, bán lẻ, ngành nghề, mặt hàng, hàng hóa > hộ kinh doanh
giấy phép kinh doanh, đăng ký kinh doanh, giấy kinh doanh > hộ kinh doanh
con, bé, trẻ, cháu, em bé, con nít, trẻ nhỏ, trẻ con, nhóc > trẻ, trẻ em
em bé, trẻ sơ sinh, bé, cháu, con, đẻ, sinh con, mới sinh, mới đẻ, sơ sinh, con mới đẻ, sinh em bé, vừa sinh, sinh > khai sinh
bố, ba, cha, bọ, thầy, tía > cha, nhận cha
mẹ, má, mạ, u, bầm > mẹ
vợ, chồng, cưới, lấy vợ, lấy chồng, đám cưới, thành hôn, lập gia đình, cưới vợ, cưới chồng, cưới hỏi > kết hôn
độc thân, chưa vợ, chưa chồng, chưa kết hôn, chưa có gia đình, ly hôn, ly dị, góa > tình trạng hôn nhân
chết, mất, qua đời, từ trần, tử vong, khuất, mất rồi, vừa mất, chứng tử, báo tử, mới mất, đã mất > khai tử, từ trần, mai táng
chôn cất, đám tang, đám ma, tang lễ, chôn, hỏa táng, ma chay > mai táng
người nước ngoài, ngoại quốc, nước khác, quốc tịch khác, Tây, Mỹ, Hàn Quốc, Hàn, Nhật, Trung Quốc, Đài Loan, Lào, Thái Lan, Campuchia, Pháp, Đức, Úc, Canada, Việt kiều, ngoại kiều, con lai > nước ngoài
tận nhà, đến nhà, tới nhà, xuống nhà, về nhà, tại nhà, không đi được, không đi lại được, nằm một chỗ, ốm nặng, đau yếu, liệt giường, cán bộ đến, cán bộ xuống > tại nhà, lưu động
người lớn, lớn tuổi, đã lớn, người già, trưởng thành, cao tuổi > người đã có
công chứng, sao y, photo, phô tô, photocopy, bản chụp, bản photo, bản sao, sao lại, đóng dấu > bản sao, chứng thực bản sao
công chứng, xác nhận, chứng nhận, đóng dấu, xác thực, đóng mộc, xin dấu, thị thực > chứng thực
giấy xác nhận, chứng nhận, xin giấy, giấy chứng nhận > xác nhận
ký, ký tên, ký kết, chữ ký, chữ kí, lăn tay, điểm chỉ > chữ ký
hợp đồng, giấy mua bán, mua bán, mua, bán, chuyển nhượng, sang nhượng, tặng cho, cho tặng, thế chấp, cầm cố, đặt cọc, cho thuê > giao dịch
xe, xe máy, ô tô, xe cộ, trâu bò, tàu, thuyền, ghe > động sản
thừa kế, gia tài, tài sản để lại, để lại, hương hỏa, của để lại, đất cha mẹ, chia tài sản > di sản, di chúc
chia, chia nhau, phân chia > phân chia
không nhận, không muốn nhận, nhường, nhường lại, không lấy > từ chối nhận
dịch, phiên dịch, tiếng Anh, tiếng Trung, tiếng Nhật, tiếng Hàn, tiếng Pháp, tiếng nước ngoài, bản dịch > người dịch
tự dịch, dịch giúp, người ngoài dịch > không phải cộng tác viên
hộ khẩu, khẩu, nhân khẩu, sổ hộ khẩu, nhập khẩu, chuyển khẩu, chuyển nhà, dọn nhà, chuyển chỗ ở, về ở, chuyển đến, về ở hẳn > thường trú
nhân khẩu, hộ khẩu, nơi ở, chỗ ở > cư trú
tách khẩu, ở riêng, ra riêng, ra ở riêng, tách sổ, chia hộ > tách hộ
trọ, ở trọ, thuê nhà, thuê trọ, thuê phòng, nhà trọ, phòng trọ, ở nhờ, ở thuê, ở tạm, nhà thuê, ở ké, thuê > tạm trú
đi xa, đi vắng, vắng nhà, vắng mặt, đi làm xa, đi học xa, rời địa phương, đi Nam, đi Bắc, vào Nam, Sài Gòn, Hà Nội, xa nhà > tạm vắng
khách, ngủ lại, ở lại, qua đêm, tới chơi, đến chơi, ở chơi, nghỉ lại, người thân tới, nhà nghỉ, khách sạn > lưu trú
sổ đỏ, sổ hồng, bìa đỏ, bìa, thẻ đỏ, sổ đất, bìa đất, giấy đất > giấy chứng nhận quyền sử dụng đất, sổ đỏ, cấp sổ
sổ đỏ, sổ hồng, bìa đỏ, giấy chứng nhận > sổ
nhà đất, ruộng, vườn, thửa, thổ cư, đất vườn, đất ruộng, mảnh đất, lô đất, miếng đất > đất, đất đai
chưa có sổ, chưa có bìa, chưa có giấy, chưa làm sổ, lần đầu tiên > lần đầu
cãi nhau, kiện, kiện cáo, kiện tụng, tranh giành, giành, lấn, lấn chiếm, lấn đất, lấn ranh, lấn sang, hàng xóm, ranh giới, mốc giới, tranh chấp > tranh chấp
làm hòa, giải hòa, hòa giải, mâu thuẫn, xích mích > hòa giải
xử, phân xử, xử lý, không thành > giải quyết
hiến, tặng, cho không, biếu, ủng hộ > hiến, tặng
mở đường, làm đường, đường thôn, đường làng, đường xóm > đường
làm nhà, xây nhà, cất nhà, dựng nhà, xây, xây cất, xây dựng, nhà cấp 4, nhà tầng, xin phép, xin phép xây > xây dựng, giấy phép xây dựng
nghèo, khó khăn, túng thiếu, khổ > hộ nghèo
trợ cấp, tiền, hỗ trợ, chế độ, tiền hàng tháng, lãnh tiền, lĩnh tiền, trợ giúp, tiền hằng tháng, được hưởng, hưởng > trợ cấp, hỗ trợ
hằng tháng, mỗi tháng, từng tháng > hàng tháng
hằng năm, hàng năm, mỗi năm, cuối năm, định kỳ > hằng năm, đợt rà soát
người già, người cao tuổi, già, cao tuổi, tuổi già, cụ, không lương hưu, lương hưu, 75 tuổi, 80 tuổi, về già > hưu trí
tàn tật, tật nguyền, tật, tự kỷ, câm, điếc, mù, tâm thần, bại liệt, thiểu năng, tàn phế > khuyết tật
mồ côi, bơ vơ, không cha mẹ, người nuôi, trông nom, bảo hộ > giám hộ
nhận nuôi, xin con, bỏ rơi, con nuôi, bố nuôi, mẹ nuôi, con riêng, bố dượng, mẹ kế > nuôi con nuôi, con nuôi
thương binh, bệnh binh, liệt sĩ, có công, cách mạng > người có công
con, vợ, chồng, bố mẹ, gia đình, người nhà > thân nhân
cúng, giỗ, hương khói, nhang khói, thờ > thờ cúng
liệt sỹ > liệt sĩ
thu nhập, lương, lương ít, lương thấp, ít tiền, thu nhập ít > thu nhập thấp
lúa, ruộng, làm ruộng, nông dân, chăn nuôi, đánh cá, biển, rừng, làm biển > nông
vneid, căn cước điện tử, định danh, mức hai, mức 2, tài khoản > định danh điện tử
bầu, làm, chọn > công nhận
hai tên, cùng một người, một người, hai giấy > xác nhận thông tin hộ tịch
thẻ bảo hiểm, bhyt, bảo hiểm > thẻ bảo hiểm y tế
cùng lúc, một lần, trọn gói, gộp, liên thông, cả ba > nộp một lần, liên thông
tên, họ, tên đệm, chữ lót, ngày sinh, năm sinh, quê quán, dân tộc, giới tính, ngày tháng năm sinh > thông tin hộ tịch, hộ tịch
địa chỉ, tên quán, chủ, chuyển chỗ, đứng tên, ngành nghề > thay đổi nội dung
điện thoại, email > thông tin
bằng, bằng cấp, bằng cấp 3, bằng tốt nghiệp, học bạ > sổ gốc
`
