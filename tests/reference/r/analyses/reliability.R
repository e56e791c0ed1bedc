# psych::alpha with pairwise covariances; Feldt's interval; ordinal alpha from lavaan's polychoric correlations.
suppressMessages(library(psych))
people <- read_data("people.csv"); scale <- read_data("scale.csv"); ordinal <- read_data("ordinal.csv")
reliability_of <- function(x, keys = character(0)) {
  a <- alpha(x, keys = keys, check.keys = FALSE, warnings = FALSE)
  ci <- alpha.ci(a$total$raw_alpha, n.obs = nrow(x), n.var = ncol(x), digits = 15)
  list(alpha = a$total$raw_alpha, alphaLower = ci$lower.ci[[1]], alphaUpper = ci$upper.ci[[1]],
    standardizedAlpha = a$total$std.alpha, lambda6 = a$total[["G6(smc)"]],
    items = data.frame(item = colnames(x), n = a$item.stats$n, mean = a$item.stats$mean, sd = a$item.stats$sd,
      itemTotal = a$item.stats$raw.r, itemRest = a$item.stats$r.drop, alphaIfDropped = a$alpha.drop$raw_alpha))
}
# omega: one factor with variance one over the complete rows, ML, by lavaan
omega_of <- function(items, data) {
  n <- seq_along(items)
  f <- lavaan::cfa(paste0("f =~ NA*", items[1], " + ", paste0("l", n, "*", items, collapse = " + "), "\nf ~~ 1*f\n",
    paste0(items, " ~~ e", n, "*", items, collapse = "\n"), "\nomega := (", paste0("l", n, collapse = "+"), ")^2 / ((",
    paste0("l", n, collapse = "+"), ")^2 + ", paste0("e", n, collapse = "+"), ")"), data)
  p <- lavaan::parameterEstimates(f); p <- p[p$op == ":=", ]
  list(omegaTotal = p$est, omegaTotalSe = p$se, omegaTotalLower = p$ci.lower, omegaTotalUpper = p$ci.upper)
}
# within and between teams: all covariances at both levels, and alpha of each
multilevel_of <- function(items, data) {
  pairs <- function(x) paste(sapply(seq_along(x), function(i) paste0(x[i], " ~~ ", paste(x[i:length(x)], collapse = " + "))), collapse = "\n")
  data <- na.omit(data[c("team", items)])
  f <- lavaan::sem(paste0("level: 1\n", pairs(items), "\nlevel: 2\n", pairs(items)), data, cluster = "team")
  v <- lavaan::lavInspect(f, "implied"); k <- length(items)
  alpha <- function(s) k / (k - 1) * (1 - sum(diag(s)) / sum(s))
  list(alphaWithin = alpha(v$within$cov), alphaBetween = alpha(v$team$cov))
}
q <- paste0("q", 1:4); a <- paste0("a", 1:4); u <- paste0("u", 1:6); v <- paste0("v", 1:3)
write_numbers("reliability", c("psych", "lavaan"),
  run("four items of five options", "people.csv", list(items = q), reliability_of(people[q])),
  run("omega", "scale.csv", list(items = a, resamples = 0), omega_of(a, scale), 1e-5, 1e-4),
  run("within and between teams", "teams.csv", list(items = v, multilevelGroup = "team", resamples = 0),
    list(multilevel = multilevel_of(v, read_data("teams.csv"))), 1e-4, 1e-3),
  run("six ordinal items", "ordinal.csv", list(items = u),
    list(ordinalAlpha = alpha(lavaan::lavCor(ordinal[u], ordered = u), check.keys = FALSE)$total$raw_alpha), 1e-6, 1e-5),
  run("four items that are no whole numbers", "scale.csv", list(items = a), reliability_of(scale[a])))
