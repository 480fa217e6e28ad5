package page

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// viaIcons are the pictures of the ways to file.
var viaIcons = map[board.Via]string{"in-person": "landmark", "online": "globe", "post": "mail"}

// channels writes the ways to file, with the time and the fee of each (cách thức thực hiện, thời hạn).
func (p *pen) channels(f *glance.Facts) {
	p.doubtLine(f.Proc, "channels", "time_limit")
	if len(f.Channels) == 0 {
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
	} else {
		p.raw(`<ul class="ways">`)
		for i := range f.Channels {
			p.channel(f, &f.Channels[i])
		}
		p.raw("</ul>")
	}
	p.timeLimits(f.Proc)
	p.setBy(f.ChannelsBy)
}

func (p *pen) channel(f *glance.Facts, c *board.Channel) {
	p.raw("<li")
	p.caseAttr(c.Cases)
	p.raw("><p>")
	p.icon(viaIcons[c.Via])
	p.raw("<strong>")
	p.word("via." + string(c.Via))
	p.raw("</strong> ")
	if !c.Label.Empty() {
		p.raw("– ")
		p.say(c.Label)
		p.raw(" ")
	}
	p.caseTag(c.Cases)
	p.raws("</p><p><b>", p.l.w.time, ":</b> ")
	p.pieces(f.ChannelTime(p.said, c))
	if !c.FeeText.Empty() {
		p.raws("<br><b>", p.l.w.fee, ":</b> ")
		p.say(c.FeeText)
	}
	p.raw("</p>")
	if c.Via != "online" && !c.Note.Empty() {
		p.folded(c.Note, 2)
	}
	p.raw("</li>")
}

// timeLimits writes the time allowed where it doesn't differ by channel (thời hạn giải quyết).
func (p *pen) timeLimits(proc *board.Procedure) {
	if proc.TimeLimit.IsNone() {
		p.raws("<p><b>", p.l.w.timeLimit, "</b> ", `<span class="none">`, p.l.w.noTime, "</span></p>")
		return
	}
	for i := range proc.TimeLimit.V {
		t := &proc.TimeLimit.V[i]
		p.raw("<p")
		p.caseAttr(t.Cases)
		p.raws("><b>", p.l.w.timeLimit, "</b> ")
		p.caseTag(t.Cases)
		p.text(t.Value.In(p.l.cat))
		if !t.Text.Empty() {
			if !t.Value.Zero() {
				p.raw(" – ")
			}
			p.say(t.Text)
		}
		p.raw("</p>")
	}
}

// goOnline writes what is needed to file online: the address, how far it goes, what the channel's note says, and the
// guides. Nothing is written where nothing is online.
func (p *pen) goOnline(f *glance.Facts) {
	level, _ := f.OnlineLevel()
	if level == "" || level == "none" {
		return
	}
	for i := range f.Channels {
		c := &f.Channels[i]
		if glance.GoesOnline(c) {
			p.onlineChannel(c)
		}
	}
	p.guidesFor(f.Proc.Field)
}

func (p *pen) onlineChannel(c *board.Channel) {
	p.raw("<div")
	p.caseAttr(c.Cases)
	p.raw("><p>")
	p.caseTag(c.Cases)
	if c.Online != "" {
		p.raw("<strong>")
		p.word("online." + string(c.Online))
		p.raw("</strong>. ")
		p.word("online." + string(c.Online) + ".means")
	} else {
		p.word("page.online-level")
		p.raw(" ")
		p.unknown()
	}
	p.raw("</p>")
	if isWeb(c.URL) {
		p.raw(`<p class="away"><a class="b" rel="external" href="`)
		p.text(string(c.URL))
		p.raw(`">`)
		p.icon("globe")
		p.word("page.file-online")
		p.raw(`</a> <span class="url">`)
		p.text(bare(c.URL))
		p.raw("</span></p>")
	}
	if c.Via == "online" {
		p.folded(c.Note, 2)
	}
	p.raw("</div>")
}

// guidesFor links the how-tos of a field.
func (p *pen) guidesFor(field board.ID) {
	list := p.l.index.guides[field]
	if len(list) == 0 {
		return
	}
	p.raw("<p>")
	p.word("page.guides-help")
	p.raw("</p><ul>")
	for _, g := range list {
		p.raw("<li>")
		p.link(pathOf(g), listed(g))
		p.raw("</li>")
	}
	p.raw("</ul>")
}
