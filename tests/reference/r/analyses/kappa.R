# Chance-corrected agreement by hand, units that all raters coded. Agreement p_a is of pairs of raters; what is expected:
#   Cohen p_A p_B of two raters; Scott the mean margins squared; Fleiss the same for more raters; Conger the mean of the
#   pairwise products; Light the mean of Cohen's over pairs; Gwet's AC1 sum p (1 - p) / (q - 1); Brennan-Prediger 1 / q.
all_codes <- read_data("codes.csv")
kappa_of <- function(raters, q = 4) {
  x <- na.omit(all_codes[raters]); r <- length(raters); values <- 1:q
  pairs <- combn(r, 2, simplify = FALSE)
  same <- function(pair) mean(x[[pair[1]]] == x[[pair[2]]])
  margin <- sapply(x, function(column) tabulate(column, q) / nrow(x))
  pa <- mean(sapply(pairs, same))
  corrected <- function(a, e) (a - e) / (1 - e)
  by_pair <- sapply(pairs, function(pair) corrected(same(pair), sum(margin[, pair[1]] * margin[, pair[2]])))
  pooled <- rowMeans(margin)
  c(if (r == 2) list(cohen = by_pair, scott = corrected(pa, sum(pooled^2))),
    list(fleiss = corrected(pa, sum(pooled^2)),
      conger = corrected(pa, mean(sapply(pairs, function(pair) sum(margin[, pair[1]] * margin[, pair[2]])))),
      light = mean(by_pair), gwetAc1 = corrected(pa, sum(pooled * (1 - pooled)) / (q - 1)),
      brennanPrediger = corrected(pa, 1 / q),
      percent = mean(apply(x, 1, function(row) length(unique(row)) == 1)), percentPairs = pa, units = nrow(x)))
}
write_numbers("kappa", character(0),
  run("two coders", "codes.csv", list(raters = c("A", "B")), kappa_of(c("A", "B"))),
  run("three coders", "codes.csv", list(raters = c("A", "B", "C")), kappa_of(c("A", "B", "C"))))
