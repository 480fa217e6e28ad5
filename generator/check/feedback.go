package check

// feedback wants a body that hears complaints and one way to reach it: the board stands on walls, and a citizen may
// refuse what was not posted (Nghị định 63/2010/NĐ-CP, Điều 21, 22).
func feedback(r *run) {
	f, rec := r.Site.Feedback, r.Site.Rec()
	if !f.Body.Empty() && f.Address.Empty() && f.Phone == "" && f.Email == "" && f.URL == "" && !rec.IsSpoilt("feedback") {
		r.report(rec, "feedback", "feedback-reach")
	}
}
