# Numbers of a column, by group and over all. psych: skew and kurtosis of type 3; mad with its constant 1.4826; R's quantile of type 7.
d <- read_data("people.csv")
of_column <- function(x, column, by) {
  p <- psych::describe(x)
  data.frame(column = column, by = by, n = p$n, missing = sum(is.na(x)), mean = p$mean, sd = p$sd, median = p$median,
    min = p$min, max = p$max, skew = p$skew, kurtosis = p$kurtosis, se = p$se, trimmed = p$trimmed, mad = p$mad,
    range = p$range, quantiles = I(list(as.list(quantile(x, c(.05, .25, .5, .75, .95), na.rm = TRUE)))))
}
columns <- c("x", "y", "q1")
by_group <- do.call(rbind, lapply(columns, function(column) do.call(rbind,
  lapply(sort(unique(d$group)), function(g) of_column(d[[column]][d$group == g], column, g)))))
overall <- do.call(rbind, lapply(columns, function(column) of_column(d[[column]], column, NA)))
overall$by <- NULL
write_numbers("describe", "psych",
  run("three columns by group", "people.csv", list(columns = columns, by = "group"), by_group),
  run("three columns over all", "people.csv", list(columns = columns), overall))
