package board

// Notice is a dated alert (thông báo): desk closed, portal down.
type Notice struct {
	Record
	Title Text        `key:"title,required"`
	From  Date        `key:"from,required"`
	Until Date        `key:"until,required"`
	Units UnitSet     `key:"units" ref:"unit"`
	Level NoticeLevel `key:"level"`
	Body  Prose       `key:"body"`
}

// Heading is the notice's title.
func (n *Notice) Heading() Text { return n.Title }
