package publish

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// childDir tells a copy of the test program to publish generation after generation into that folder until killed.
const childDir = "BANGTIN_PUBLISH_TEST_DIR"

// childFirst is the number of the generation it begins with. Each child begins with one never seen before, so that
// already its first build replaces every file.
const childFirst = "BANGTIN_PUBLISH_TEST_FIRST"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		first, _ := strconv.Atoi(os.Getenv(childFirst))
		fmt.Println(publishForEver(dir, first))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func publishForEver(dir string, first int) error {
	for g := first; ; g++ {
		stage, err := Open(dir)
		if err != nil {
			return err
		}
		for path, text := range generation(g) {
			if err := stage.Put(path, []byte(text)); err != nil {
				return err
			}
		}
		if _, err := stage.Commit(parallel); err != nil {
			return err
		}
		fmt.Println("published")
	}
}

// generation is the site of one generation. The files are long enough to be seen torn; odd and even generations
// differ in their paths as well, and one path is in turn a file and a folder.
func generation(g int) site {
	paths := []string{"swap"}
	if g%2 == 1 {
		paths = []string{"swap/a.html", "swap/b/c.html"}
	}
	for i := range 40 {
		paths = append(paths, fmt.Sprintf("always/%d/index.html", i), fmt.Sprintf("turns-%d/%d/index.html", g%2, i))
	}
	files := site{}
	for _, path := range paths {
		files[path] = page(g, path)
	}
	return files
}

func page(g int, path string) string {
	return strings.Repeat(fmt.Sprintln(g, "generation", path), 100+len(path)*37%1000)
}

// Killed at any moment, each file is entirely of one generation, and the next build is right.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills thirty builds")
	}
	dir := t.TempDir()
	const kills = 30
	amid := 0                     // kills that hit Commit at work, so that old files and new ones stand side by side
	took := 50 * time.Millisecond // what a build takes here, to aim by
	for kill := range kills {
		took = killAtRandom(t, dir, kill, took)
		generations := map[int]bool{}
		for path, text := range found(t, dir) {
			if strings.HasSuffix(path, "/") { // a folder whose files are not moved in yet, or just removed
				continue
			}
			g := -1
			_, _ = fmt.Sscan(text, &g)
			if text != page(g, path) {
				t.Fatalf("kill %d: %s is torn: %d bytes, beginning %.40q", kill, path, len(text), text)
			}
			generations[g] = true
		}
		if len(generations) > 1 {
			amid++
		}
	}
	t.Logf("%d of %d kills hit a Commit at work", amid, kills)
	build(t, dir, board)
	expect(t, dir, board)
}

// killAtRandom starts builds that go on for ever and kills them at some moment of the first build or, two times out of
// three, of a later one. It takes a guess at how long a build takes and returns a better one.
func killAtRandom(t *testing.T, dir string, kill int, took time.Duration) time.Duration {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childDir+"="+dir, childFirst+"="+strconv.Itoa(1000*(kill+1)))
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewReader(out)
	if kill%3 > 0 {
		_, _ = said.Peek(1) // it says nothing before its first success, or failure
		took = time.Since(start)
	}
	time.Sleep(rand.N(took * 3 / 2))
	_ = child.Process.Kill()
	all, _ := io.ReadAll(said)
	_ = child.Wait() // says only that it was killed
	if rest := strings.ReplaceAll(string(all), "published\n", ""); rest != "" {
		t.Fatalf("kill %d: the build failed by itself: %s", kill, rest)
	}
	return took
}
