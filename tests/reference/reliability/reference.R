# Makes answers.csv and expected.json: a drawn scale of six items, 60 people, one in ten answers missing,
# two items worded the other way. Run once, by hand, in this folder: Rscript reference.R
# Made with R 4.2.2, psych 2.2.9, jsonlite 1.8.4. The answers are drawn here.
suppressMessages(library(psych))
set.seed(41)
theta <- rnorm(60)
x <- sapply(1:6, function(i) pmin(5, pmax(1, round(3 + (if (i %in% c(2, 5)) -1 else 1) * .8 * theta + rnorm(60)))))
x[runif(length(x)) < .1] <- NA
colnames(x) <- paste0("q", 1:6)
a <- alpha(x, keys = c("q2", "q5"), check.keys = FALSE, warnings = FALSE)
ci <- alpha.ci(a$total$raw_alpha, n.obs = nrow(x), n.var = 6, digits = 15)
write.csv(x, "answers.csv", row.names = FALSE, quote = FALSE, na = "")
out <- list(alpha = a$total$raw_alpha, alphaLower = ci$lower.ci[[1]], alphaUpper = ci$upper.ci[[1]],
  standardizedAlpha = a$total$std.alpha, lambda6 = a$total[["G6(smc)"]],
  items = data.frame(item = colnames(x), n = a$item.stats$n, mean = a$item.stats$mean, sd = a$item.stats$sd,
    itemTotal = a$item.stats$raw.r, itemRest = a$item.stats$r.drop, alphaIfDropped = a$alpha.drop$raw_alpha))
writeLines(jsonlite::toJSON(out, digits = I(15), auto_unbox = TRUE, pretty = 1), "expected.json")
