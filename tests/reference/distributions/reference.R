# Makes expected.csv: tails and quantiles of the normal, t and F distributions.
# Run once, by hand, in this folder: Rscript reference.R   (R 4.2.2, stats only)
# Small quantiles of F are taken as 1 over the upper quantile of the inverse ratio: R 4.2.2 computes qf as
# 1/x - 1, which loses up to seven digits where x is near 1.
exactQf <- function(p, df1, df2) if (p < .5) 1 / qf(p, df2, df1, lower.tail = FALSE) else qf(p, df1, df2)
rows <- list()
add <- function(what, x, df1, df2, value) rows[[length(rows) + 1]] <<- data.frame(what, x, df1, df2, value = sprintf("%.17g", value))
for (z in c(-30, -5.5, -1.96, -.01, 0, .7, 3, 6)) { add("normalLower", z, 0, 0, pnorm(z)); add("normalUpper", z, 0, 0, pnorm(z, lower.tail = FALSE)) }
for (p in c(1e-200, 1e-9, .025, .4, .5, .9, .975, 1 - 1e-10)) add("normalQuantile", p, 0, 0, qnorm(p))
for (df in c(1, 2.7, 9, 60, 2000)) {
  for (t in c(-25, -2.1, -.3, 0, 1.4, 8)) { add("studentLower", t, df, 0, pt(t, df)); add("studentUpper", t, df, 0, pt(t, df, lower.tail = FALSE)) }
  for (p in c(1e-12, .005, .025, .31, .5, .8, .975, .9999)) add("studentQuantile", p, df, 0, qt(p, df))
}
for (df1 in c(1, 4, 48, 98)) for (df2 in c(2, 15, 590, 7283)) {
  for (f in c(.02, .8, 1, 2.5, 12)) { add("fisherLower", f, df1, df2, pf(f, df1, df2)); add("fisherUpper", f, df1, df2, pf(f, df1, df2, lower.tail = FALSE)) }
  for (p in c(.025, .2, .5, .9, .975)) add("fisherQuantile", p, df1, df2, exactQf(p, df1, df2))
}
write.csv(do.call(rbind, rows), "expected.csv", row.names = FALSE, quote = FALSE)
