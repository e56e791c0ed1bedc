# mice: five imputations of holes in people.csv, drawn here; pool (Barnard and Rubin).
suppressMessages(library(mice))
d <- read_data("people.csv")[c("x", "m", "y", "q1")]
imputed <- mice(d, m = 5, maxit = 5, seed = 4, printFlag = FALSE)
long <- complete(imputed, "long"); long$x <- round(long$x, 3)
keep <- long[long$.id <= 120, c(".imp", "x", "m", "y", "q1")] # the first 120 people are enough
names(keep)[1] <- "imputation"
save_data(keep, "imputed.csv")
sets <- split(keep, keep$imputation)
fits <- function(formula) as.mira(lapply(sets, function(s) lm(formula, s)))
full <- fits(y ~ x + m + q1)
s <- summary(pool(full), conf.int = TRUE); p <- pool(full)$pooled
terms <- data.frame(term = as.character(s$term), m = 5, estimate = s$estimate, se = s$std.error, statistic = s$statistic, df = s$df, p = s$p.value,
  lower = s[["2.5 %"]], upper = s[["97.5 %"]], within = p$ubar, between = p$b, total = p$t, riv = p$riv, lambda = p$lambda, fmi = p$fmi)
# D1 (Wald), D2 (from each chi-square) and D3 (likelihood ratios) of m and q1 together, by the formulas of Li e.a. (1991) and
# Meng and Rubin (1992); mice's own need a package more. D3 takes the likelihood at the pooled slopes, the rest fitted again.
k <- 2; M <- 5; tested <- c("m", "q1")
Q <- lapply(full$analyses, function(f) coef(f)[tested]); U <- lapply(full$analyses, function(f) vcov(f)[tested, tested])
mean_q <- Reduce(`+`, Q) / M; mean_u <- Reduce(`+`, U) / M; B <- cov(do.call(rbind, Q))
r1 <- (1 + 1 / M) * sum(diag(B %*% solve(mean_u))) / k
d1 <- list(test = "D1", statistic = c(mean_q %*% solve(mean_u) %*% mean_q) / (k * (1 + r1)), df1 = k, riv = r1)
w <- mapply(function(q, u) c(q %*% solve(u) %*% q), Q, U)
r2 <- (1 + 1 / M) * var(sqrt(w)); f2 <- (mean(w) / k - (M + 1) / (M - 1) * r2) / (1 + r2); v2 <- k^(-3 / M) * (M - 1) * (1 + 1 / r2)^2
d2 <- list(test = "D2", statistic = f2, df1 = k, df2 = v2, p = pf(f2, k, v2, lower.tail = FALSE), riv = r2)
likelihood_at <- function(set, slopes) {
  rest <- set$y - c(as.matrix(set[names(slopes)]) %*% slopes)
  logLik(lm(rest ~ 1))
}
slopes <- sapply(c("x", "m", "q1"), function(t) mean(sapply(full$analyses, function(f) coef(f)[t]))); names(slopes) <- c("x", "m", "q1")
less <- lapply(sets, function(s) lm(y ~ x, s)); slope_less <- c(x = mean(sapply(less, function(f) coef(f)["x"])))
own <- mean(mapply(function(f, g) 2 * (logLik(f) - logLik(g)), full$analyses, less))
pooled <- mean(sapply(sets, function(s) 2 * (likelihood_at(s, slopes) - likelihood_at(s, slope_less))))
r3 <- (M + 1) / (k * (M - 1)) * (own - pooled); f3 <- pooled / (k * (1 + r3)); t <- k * (M - 1); v3 <- 4 + (t - 4) * (1 + (1 - 2 / t) / r3)^2
d3 <- list(test = "D3", statistic = f3, df1 = k, df2 = v3, p = pf(f3, k, v3, lower.tail = FALSE), riv = r3)
tests <- list(d1, d2, d3)
write_numbers("pool", "mice",
  run("five imputations, two terms together", "imputed.csv", list(imputation = "imputation", outcome = "y", terms = c("x", "m", "q1"), tested = c("m", "q1")),
    list(terms = terms, tests = tests), 1e-8, 1e-6))
