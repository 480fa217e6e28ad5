package generator_test

// ruleMistakes are of rules over several values and files.
var ruleMistakes = []mistake{}
