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
q <- paste0("q", 1:4); a <- paste0("a", 1:4); u <- paste0("u", 1:6)
write_numbers("reliability", c("psych", "lavaan"),
  run("four items of five options", "people.csv", list(items = q), reliability_of(people[q])),
  run("six ordinal items", "ordinal.csv", list(items = u),
    list(ordinalAlpha = alpha(lavaan::lavCor(ordinal[u], ordered = u), check.keys = FALSE)$total$raw_alpha), 1e-6, 1e-5),
  run("four items that are no whole numbers", "scale.csv", list(items = a), reliability_of(scale[a])))
