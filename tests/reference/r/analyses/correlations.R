# psych::corr.test over pairs of rows, cor.test for Kendall; the 95 % interval by Fisher's z, with the standard errors of Bonett
# and Wright (2000) for Spearman and Fieller, Hartley and Pearson (1957) for Kendall.
d <- read_data("people.csv"); columns <- c("x", "m", "y", "q1")
pairs_of <- function(method) {
  ends <- t(combn(columns, 2))
  out <- do.call(rbind, lapply(seq_len(nrow(ends)), function(i) {
    both <- na.omit(d[ends[i, ]]); n <- nrow(both)
    t <- suppressWarnings(cor.test(both[[1]], both[[2]], method = method, exact = FALSE)); r <- unname(t$estimate)
    se <- switch(method, pearson = sqrt(1 / (n - 3)), spearman = sqrt((1 + r^2 / 2) / (n - 3)), kendall = sqrt(.437 / (n - 4)))
    ends_of <- tanh(atanh(r) + c(-1, 1) * qnorm(.975) * se)
    p <- if (method == "spearman") 2 * pt(-abs(r) * sqrt((n - 2) / (1 - r^2)), n - 2) else t$p.value # as psych; cor.test has a series
    data.frame(a = ends[i, 1], b = ends[i, 2], n = n, r = r, lower = ends_of[1], upper = ends_of[2], p = p)
  }))
  out$pAdjusted <- p.adjust(out$p, "holm")
  out
}
p <- psych::corr.test(d[columns], adjust = "holm")
stopifnot(all.equal(p$r[upper.tri(p$r)], pairs_of("pearson")$r[c(1, 2, 4, 3, 5, 6)])) # the same r in psych
runs <- lapply(c("pearson", "spearman", "kendall"), function(method)
  run(method, "people.csv", list(columns = columns, method = method, adjust = "holm"), list(pairs = pairs_of(method))))
do.call(write_numbers, c(list("correlations", "psych"), runs))
