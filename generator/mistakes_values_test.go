package generator_test

// valueMistakes are of values of every kind.
var valueMistakes = []mistake{}
