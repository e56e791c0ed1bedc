# mice: rows of md.pattern, pairs of md.pairs.
suppressMessages(library(mice))
columns <- c("x", "m", "y")
d <- read_data("people.csv")[columns]
counts <- md.pairs(d); ends <- t(combn(columns, 2))
pairs <- data.frame(a = ends[, 1], b = ends[, 2], both = counts$rr[ends], onlyA = counts$rm[ends], onlyB = counts$mr[ends],
  neither = counts$mm[ends])
patterns <- md.pattern(d, plot = FALSE)
write_numbers("patterns", "mice",
  run("three columns with holes", "people.csv", list(columns = columns),
    list(rows = nrow(d), complete = as.numeric(rownames(patterns)[1]),
      columns = data.frame(column = columns, missing = colSums(is.na(d)), row.names = NULL), pairs = pairs)))
