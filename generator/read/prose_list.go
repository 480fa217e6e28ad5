package read

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"bangtin/generator/board"
)

func (m *prosewriter) list(n *ast.List) {
	if !n.IsOrdered() {
		m.wrap(board.BulletList, 0, "", n)
		return
	}
	at := m.wrap(board.NumberList, 0, "", n)
	m.nodes[at].Num = uint16(min(max(n.Start, 0), 65535))
}

// tick is the level of a list item: 1 for a box to tick.
func tick(item ast.Node) uint8 {
	if text := item.FirstChild(); text != nil && text.FirstChild() != nil && text.FirstChild().Kind() == extast.KindTaskCheckBox {
		return 1
	}
	return 0
}
