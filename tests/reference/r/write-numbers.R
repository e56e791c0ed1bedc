# How a script of analyses/ says what R gives. `gives` has the keys of Draagkracht's own output, so that one test compares
# every file: a list per object, a data frame per list of objects. NA is a null: no value, on both sides.

# One run of an analysis.
#   data       file that Draagkracht reads, in drawn/
#   spec       as written for `draagkracht analyse`; wrap a list of one word in I()
#   abs, rel   tolerance: a number may differ by the larger of abs and rel * |number|
run <- function(title, data, spec, gives, abs = 1e-12, rel = 1e-11)
  list(title = title, data = data, spec = spec, tolerance = list(abs = abs, rel = rel), gives = gives)

write_numbers <- function(analysis, packages, ...) {
  versions <- lapply(setNames(nm = packages), function(p) as.character(packageVersion(p)))
  out <- list(analysis = analysis, madeWith = c(list(R = as.character(getRversion())), versions), runs = list(...))
  text <- jsonlite::toJSON(row_by_row(out), digits = I(15), auto_unbox = TRUE, na = "null", null = "null", pretty = 1)
  writeLines(text, file.path("numbers", paste0(analysis, ".json")))
}

# jsonlite leaves a NA out of the rows of a data frame; as lists they keep it.
row_by_row <- function(x) {
  if (is.data.frame(x)) return(lapply(seq_len(nrow(x)), function(row) lapply(x, function(column) cell(column[[row]]))))
  if (is.list(x) && !inherits(x, "AsIs")) lapply(x, row_by_row) else x
}

cell <- function(x) if (is.list(x)) x else unname(x)
