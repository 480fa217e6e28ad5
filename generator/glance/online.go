package glance

import "bangtin/generator/board"

// OnlineLevel is how far a procedure can be done online: the best of its channels, "" where none is online, "yes" where
// the level isn't known.
func (f *Facts) OnlineLevel() (level string, url board.URL) {
	best := 0
	for i := range f.Channels {
		c := &f.Channels[i]
		got := string(c.Online)
		if got == "" && c.Via == "online" {
			got = "yes"
		}
		if r := rank(got); r > best {
			best, level, url = r, got, c.URL
		}
	}
	return level, url
}

func rank(level string) int {
	switch level {
	case "full":
		return 4
	case "partial":
		return 3
	case "yes":
		return 2
	case "none":
		return 1
	}
	return 0
}

// Online says whether it can be done online.
func (f *Facts) Online(to []Piece) []Piece {
	switch level, _ := f.OnlineLevel(); {
	case level == "none", level == "" && len(f.Channels) > 0:
		return append(to, f.Words.mark(None, "page.offline"))
	case level == "":
		return append(to, f.Words.unknown())
	default:
		return append(to, f.Words.say(f.Words.T("online."+level+".fact")))
	}
}

// GoesOnline says whether a channel, or a part of it, is online.
func GoesOnline(c *board.Channel) bool {
	return c.Via == "online" && c.Online != "none" || c.Online == "full" || c.Online == "partial"
}
