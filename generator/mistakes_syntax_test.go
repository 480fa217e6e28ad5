package generator_test

// syntaxMistakes are of how YAML and Markdown are written.
var syntaxMistakes = []mistake{}
