// Reads a whole Kurultai record with the packages of Go's checksum database, which share no line with this project, and
// checks the signature, every tile, every entry and a sample of record proofs.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run . VKEY FOLDER
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (folder) Height() int { return 8 }

// Tile paths are those of the checksum database without its height.
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		read, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data[i] = read
	}
	return data, nil
}

func (folder) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: reader VKEY FOLDER")
	}
	verifier, err := note.NewVerifier(os.Args[1])
	check(err)
	dir := folder(os.Args[2])
	signed, err := os.ReadFile(filepath.Join(string(dir), "checkpoint"))
	check(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	check(err)
	tree := parseTree(opened.Text, verifier.Name())
	entries := tlog.TileHashReader(tree, dir)
	for n := int64(0); n < tree.N; n += 256 {
		width := tree.N - n
		if width > 256 {
			width = 256
		}
		checkBundle(dir, entries, n, width)
	}
	for _, n := range []int64{0, tree.N / 3, tree.N / 2, tree.N - 1} {
		if n >= 0 && n < tree.N {
			checkProof(tree, entries, n)
		}
	}
	fmt.Println(tree.N)
}

func parseTree(text, origin string) tlog.Tree {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[0] != origin || lines[3] != "" {
		log.Fatalf("the checkpoint is not origin, size and root: %q", text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err)
	tree := tlog.Tree{N: size}
	if copy(tree.Hash[:], root) != tlog.HashSize {
		log.Fatal("the root is not a hash")
	}
	return tree
}

// The hash reader has checked the tiles it answers from against the root.
func checkBundle(dir folder, hashes tlog.HashReader, first, width int64) {
	tile := tlog.Tile{H: 8, L: -1, N: first / 256, W: int(width)}
	path := strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1)
	bundle, err := os.ReadFile(filepath.Join(string(dir), path))
	check(err)
	indexes := make([]int64, width)
	for i := range indexes {
		indexes[i] = tlog.StoredHashIndex(0, first+int64(i))
	}
	leaves, err := hashes.ReadHashes(indexes)
	check(err)
	for i := range leaves {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			log.Fatalf("%s: entry %d is cut short", path, first+int64(i))
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		if tlog.RecordHash(bundle[2:end]) != leaves[i] {
			log.Fatalf("%s: entry %d is not the leaf", path, first+int64(i))
		}
		bundle = bundle[end:]
	}
	if len(bundle) != 0 {
		log.Fatalf("%s: bytes after the last entry", path)
	}
}

func checkProof(tree tlog.Tree, hashes tlog.HashReader, n int64) {
	leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
	check(err)
	proof, err := tlog.ProveRecord(tree.N, n, hashes)
	check(err)
	check(tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf[0]))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
