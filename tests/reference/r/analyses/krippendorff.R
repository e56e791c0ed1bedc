# Krippendorff's alpha by hand (Computing Krippendorff's alpha-reliability, 2011): coincidences o, their margins n, and
# 1 - (N - 1) sum(o d) / sum(n n' d), d the squared distance of the level of measurement.
codes <- as.matrix(read_data("codes.csv")[c("A", "B", "C")])
alpha_of <- function(level) {
  values <- sort(unique(na.omit(c(codes))))
  o <- matrix(0, length(values), length(values))
  for (unit in seq_len(nrow(codes))) {
    v <- match(na.omit(codes[unit, ]), values); m <- length(v)
    if (m > 1) for (i in 1:m) for (j in 1:m) if (i != j) o[v[i], v[j]] <- o[v[i], v[j]] + 1 / (m - 1)
  }
  n <- rowSums(o); N <- sum(n)
  distance <- outer(seq_along(values), seq_along(values), Vectorize(function(c, k) switch(level,
    nominal = as.numeric(c != k), interval = (values[c] - values[k])^2,
    ratio = ((values[c] - values[k]) / (values[c] + values[k]))^2,
    ordinal = { r <- min(c, k):max(c, k); (sum(n[r]) - (n[c] + n[k]) / 2)^2 })))
  list(alpha = 1 - (N - 1) * sum(o * distance) / sum(outer(n, n) * distance), pairableValues = N,
    units = sum(rowSums(!is.na(codes)) > 1), level = level)
}
runs <- lapply(c("nominal", "ordinal", "interval", "ratio"), function(level)
  run(level, "codes.csv", list(raters = c("A", "B", "C"), level = level), alpha_of(level)))
do.call(write_numbers, c(list("krippendorff", character(0)), runs))
