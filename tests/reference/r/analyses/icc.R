# One-way analysis of variance, listwise over the outcomes; exact n0 (multilevel::ICC1 uses the plain mean group size).
outcomes <- c("x", "q1", "q2")
d <- na.omit(read_data("people.csv")[c("centre", outcomes)])
of_outcome <- function(outcome) {
  t <- summary(aov(d[[outcome]] ~ factor(d$centre)))[[1]]
  k <- t[1, 1] + 1; n <- table(d$centre); n0 <- (sum(n) - sum(n^2) / sum(n)) / (k - 1)
  F <- t[1, 3] / t[2, 3]
  lower <- F / qf(.975, t[1, 1], t[2, 1]); upper <- F / qf(.025, t[1, 1], t[2, 1])
  icc <- function(f) (f - 1) / (f + n0 - 1)
  data.frame(outcome = outcome, f = F, df1 = t[1, 1], df2 = t[2, 1], p = t[1, 5], icc1 = icc(F), icc1Lower = icc(lower),
    icc1Upper = icc(upper), icc2 = (t[1, 3] - t[2, 3]) / t[1, 3], n0 = n0, groups = k, n = sum(n))
}
write_numbers("icc", character(0),
  run("three outcomes in centres", "people.csv", list(outcomes = outcomes, group = "centre"),
    list(outcomes = do.call(rbind, lapply(outcomes, of_outcome)))))
