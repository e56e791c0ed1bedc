# stats::t.test, wilcox.test, aov, oneway.test, chisq.test; Levene as an analysis of variance of the distances to the median.
# By hand: d and g with intervals from the noncentral t, eta squared from the noncentral F (Steiger & Fouladi 1997), the
# superiority with DeLong's interval on the scale of log odds, Games and Howell.
d <- read_data("people.csv"); d <- d[!is.na(d$y), ]
two <- d[d$group != "manager", ]
numbers_of <- function(y, g) do.call(rbind, lapply(split(y, g), function(v)
  data.frame(n = length(v), mean = mean(v), sd = sd(v), median = median(v))))
groups_of <- function(x) cbind(group = sort(unique(x$group)), numbers_of(x$y, x$group))
between <- function(f) uniroot(f, c(-40, 40), tol = 1e-12)$root
several <- function(x) {
  g <- factor(x$group); a <- summary(aov(x$y ~ g))[[1]]; w <- oneway.test(x$y ~ g)
  l <- summary(aov(abs(x$y - ave(x$y, g, FUN = median)) ~ g))[[1]]
  data.frame(test = c("anova", "welchAnova", "levene"), statistic = c(a[1, 4], w$statistic, l[1, 4]), df1 = c(a[1, 1], w$parameter[1], l[1, 1]),
    df2 = c(a[2, 1], w$parameter[2], l[2, 1]), p = c(a[1, 5], w$p.value, l[1, 5]))
}
eta_of <- function(x) {
  a <- summary(aov(x$y ~ factor(x$group)))[[1]]; N <- nrow(x); F <- a[1, 4]
  noncentrality <- function(level) if (pf(F, a[1, 1], a[2, 1]) < level) 0 else
    uniroot(function(l) pf(F, a[1, 1], a[2, 1], l) - level, c(0, 500), tol = 1e-10)$root
  ends <- sapply(c(.975, .025), noncentrality)
  list(data.frame(effect = "etaSquared", estimate = a[1, 2] / sum(a[, 2]), lower = ends[1] / (ends[1] + N), upper = ends[2] / (ends[2] + N)),
    data.frame(effect = "omegaSquared", estimate = (a[1, 2] - a[1, 1] * a[2, 3]) / (sum(a[, 2]) + a[2, 3])))
}
a <- two$y[two$group == "client"]; b <- two$y[two$group == "worker"]; n <- c(length(a), length(b))
t_of <- function(test, t) list(test = test, statistic = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value,
  difference = mean(a) - mean(b), se = t$stderr, lower = t$conf.int[1], upper = t$conf.int[2])
student <- t.test(a, b, var.equal = TRUE); w <- wilcox.test(a, b, exact = FALSE)
scale <- sqrt(1 / n[1] + 1 / n[2]); df <- sum(n) - 2; t <- student$statistic[[1]]; J <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
ends <- sapply(c(.975, .025), function(level) between(function(l) pt(t, df, l) - level)) * scale
above <- outer(a, b, function(x, y) (x > y) + .5 * (x == y)); A <- mean(above)
logit <- log(A / (1 - A)) + c(-1, 1) * qnorm(.975) * sqrt(var(rowMeans(above)) / n[1] + var(colMeans(above)) / n[2]) / (A * (1 - A))
effects <- c(list(list(effect = "cohensD", estimate = t * scale, lower = ends[1], upper = ends[2]),
  list(effect = "hedgesG", estimate = J * t * scale, lower = J * ends[1], upper = J * ends[2]),
  list(effect = "superiority", estimate = A, lower = plogis(logit[1]), upper = plogis(logit[2]))), unlist(lapply(eta_of(two), row_by_row), FALSE))
tests <- c(list(t_of("welch", t.test(a, b)), t_of("student", student), list(test = "wilcoxon", statistic = w$statistic[[1]], p = w$p.value)),
  row_by_row(several(two)))
levels <- sort(unique(d$group)); ends_of <- t(combn(levels, 2)); m <- numbers_of(d$y, d$group)
pairs_of <- function(adjust) {
  out <- do.call(rbind, lapply(seq_len(nrow(ends_of)), function(i) {
    t <- t.test(d$y[d$group == ends_of[i, 1]], d$y[d$group == ends_of[i, 2]])
    data.frame(a = ends_of[i, 1], b = ends_of[i, 2], difference = t$estimate[[1]] - t$estimate[[2]], se = t$stderr, df = t$parameter[[1]],
      t = t$statistic[[1]], p = t$p.value, lower = t$conf.int[1], upper = t$conf.int[2])
  }))
  if (adjust == "holm") return(cbind(out, pAdjusted = p.adjust(out$p, "holm")))
  half <- qtukey(.95, 3, out$df) / sqrt(2) * out$se # Games and Howell
  transform(out, pAdjusted = ptukey(abs(out$t) * sqrt(2), 3, out$df, lower.tail = FALSE), lower = difference - half, upper = difference + half)
}
tukey <- as.data.frame(TukeyHSD(aov(y ~ factor(group, rev(levels)), d))[[1]]) # reversed, so that it gives first minus second
ends_tukey <- do.call(rbind, strsplit(rownames(tukey), "-"))
pooled <- data.frame(a = ends_tukey[, 1], b = ends_tukey[, 2], difference = tukey$diff, lower = tukey$lwr, upper = tukey$upr, pAdjusted = tukey[["p adj"]])
q <- read_data("people.csv"); q <- q[!is.na(q$q1), ]; counts <- table(q$group, q$q1); x2 <- suppressWarnings(chisq.test(counts, correct = FALSE))
cells <- as.data.frame(counts, stringsAsFactors = FALSE)
table_of <- data.frame(group = cells$Var1, answer = cells$Var2, n = cells$Freq, share = c(prop.table(counts, 1)), expected = c(x2$expected))
save_data(two[c("group", "y")], "two-groups.csv")
write_numbers("compare", character(0),
  run("two groups", "two-groups.csv", list(outcome = "y", group = "group"), list(groups = groups_of(two), tests = tests, effects = effects), 1e-8, 1e-7),
  run("three groups, each pair its own spread, Holm", "people.csv", list(outcome = "y", group = "group"),
    list(groups = groups_of(d), tests = several(d), effects = unlist(lapply(eta_of(d), row_by_row), FALSE), pairs = pairs_of("holm")), 1e-8, 1e-7),
  run("three groups, Games and Howell", "people.csv", list(outcome = "y", group = "group", adjust = "tukey"), list(pairs = pairs_of("tukey")), 1e-7, 1e-6),
  run("three groups, Tukey and Kramer", "people.csv", list(outcome = "y", group = "group", adjust = "tukey", spread = "pooled"), list(pairs = pooled), 1e-7, 1e-6),
  run("answers of three groups", "people.csv", list(outcome = "q1", group = "group", scale = "category"), list(table = table_of,
    tests = list(list(test = "chiSquare", statistic = x2$statistic[[1]], df = x2$parameter[[1]], p = x2$p.value)),
    effects = list(list(effect = "cramersV", estimate = sqrt(x2$statistic[[1]] / (sum(counts) * (min(dim(counts)) - 1))))),
    smallestExpected = min(x2$expected))))
