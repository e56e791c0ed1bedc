# Makes expected.json, the reference for draag-open.test.ts, from draag_open.csv (synthetic, CC0, made for
# this project). Run once, by hand, in this folder: Rscript reference.R
# Made with R 4.2.2, psych 2.2.9, multilevel 2.7, jsonlite 1.8.4.
suppressMessages({library(psych); library(multilevel)})
X <- read.csv("draag_open.csv")
items <- paste0("kl9_", 1:4)
wide <- grep("^kl", names(X), value = TRUE)
one <- X[X$wave == 1, ]
one$cell <- paste(one$case, one$group, sep = ":")

# agreement: listwise within case x group, wave 1
d <- na.omit(one[, c("cell", items)])
r <- rwg.j(d[, items], d$cell, ranvar = 2)
s <- rwg.j(d[, items], d$cell, ranvar = 1.34)
l <- rwg.j.lindell(d[, items], d$cell, ranvar = 2)
m <- ad.m(d[, items], d$cell)
md <- ad.m(d[, items], d$cell, type = "median")
w <- awg(d[, items], d$cell, range = c(1, 5))
agreement <- data.frame(group = as.character(r$grpid), n = r$gsize, rwgj = r$rwg.j, rwgjSkewed = s$rwg.j,
  rwgjLindell = l$rwg.lindell, adMean = m$AD.M, adMedian = md$AD.M, awg = ifelse(is.nan(w$a.wg), NA, w$a.wg))

# reliability: pairwise covariances, one item reversed
reliability <- function(it, keys) {
  a <- alpha(X[, it], keys = keys, check.keys = FALSE, warnings = FALSE)
  ci <- alpha.ci(a$total$raw_alpha, n.obs = nrow(X), n.var = length(it), digits = 15)
  list(items = it, reverse = I(keys), alpha = a$total$raw_alpha, alphaLower = ci$lower.ci[[1]], alphaUpper = ci$upper.ci[[1]],
    standardizedAlpha = a$total$std.alpha, lambda6 = a$total[["G6(smc)"]],
    table = data.frame(n = a$item.stats$n, mean = a$item.stats$mean, sd = a$item.stats$sd,
      itemTotal = a$item.stats$raw.r, itemRest = a$item.stats$r.drop, alphaIfDropped = a$alpha.drop$raw_alpha))
}

# icc: one-way analysis of variance, listwise over the outcomes, exact n0
icc <- function(v) {
  d <- na.omit(one[, c("case", v)])
  lapply(v, function(y) {
    t <- summary(aov(d[[y]] ~ factor(d$case)))[[1]]
    k <- t[1, 1] + 1; n <- table(d$case); n0 <- (sum(n) - sum(n^2) / sum(n)) / (k - 1)
    F <- t[1, 3] / t[2, 3]; FL <- F / qf(.975, t[1, 1], t[2, 1]); FU <- F / qf(.025, t[1, 1], t[2, 1])
    list(outcome = y, f = F, df1 = t[1, 1], df2 = t[2, 1], p = t[1, 5], icc1 = (F - 1) / (F + n0 - 1),
      icc1Lower = (FL - 1) / (FL + n0 - 1), icc1Upper = (FU - 1) / (FU + n0 - 1),
      icc2 = ICC2(aov(d[[y]] ~ factor(d$case))), n0 = n0, groups = k)
  })
}

# describe: by actor group, both waves
describeBy <- do.call(rbind, lapply(c(wide[1:4], "tenure"), function(column) do.call(rbind,
  lapply(split(X, X$group), function(g) {
    p <- psych::describe(g[[column]])
    data.frame(column = column, by = g$group[1], n = p$n, missing = sum(is.na(g[[column]])), mean = p$mean, sd = p$sd,
      median = p$median, min = p$min, max = p$max, skew = p$skew, kurtosis = p$kurtosis)
  }))))

rownames(describeBy) <- NULL

workers <- one$kl1_1[one$group == "social_worker"]; clients <- one$kl1_1[one$group == "client"]
welch <- t.test(workers, clients)
single <- t.test(clients)
sizes <- c(sum(!is.na(workers)), sum(!is.na(clients)))

out <- list(
  agreement = list(items = items, groups = agreement),
  reliability = list(reliability(items, character(0)), reliability(wide, "kl1_2")),
  icc = icc(c("kl1_1", "kl9_2", "tenure")),
  describe = describeBy,
  means = list(
    first = list(n = sizes[1], mean = mean(workers, na.rm = TRUE), variance = var(workers, na.rm = TRUE)),
    second = list(n = sizes[2], mean = mean(clients, na.rm = TRUE), variance = var(clients, na.rm = TRUE)),
    difference = list(difference = unname(welch$estimate[1] - welch$estimate[2]), lower = welch$conf.int[1],
      upper = welch$conf.int[2], se = welch$stderr, df = unname(welch$parameter), t = unname(welch$statistic), p = welch$p.value),
    intervalOfSecond = list(lower = single$conf.int[1], upper = single$conf.int[2], se = single$stderr)))
writeLines(jsonlite::toJSON(out, digits = I(15), auto_unbox = TRUE, na = "null", pretty = 1), "expected.json")
