package generator_test

// nameMistakes are of keys, ids, codes, file names and folders that are nearly right.
var nameMistakes = []mistake{}
