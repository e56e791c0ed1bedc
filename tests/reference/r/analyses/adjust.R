# stats::p.adjust on the p values of pvalues.csv
p <- read_data("pvalues.csv")$p
runs <- lapply(c("bonferroni", "holm", "hochberg", "hommel", "BH", "BY"), function(method)
  run(method, "pvalues.csv", list(p = "p", method = method), list(n = length(p),
    adjusted = data.frame(row = seq_along(p), p = p, pAdjusted = p.adjust(p, method)))))
do.call(write_numbers, c(list("adjust", character(0)), runs))
