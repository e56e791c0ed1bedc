# lavaan. The difference with MLR is that of Satorra and Bentler (2001), with its CFI and RMSEA the robust ones.
source("lavaan-numbers.R")
d <- read_data("scale.csv")
model <- "a =~ a1 + a2 + a3 + a4\nb =~ b1 + b2 + b3 + b4"
held <- list(configural = "", metric = "loadings", scalar = c("loadings", "intercepts"), strict = c("loadings", "intercepts", "residuals"))
steps_of <- function(estimator, missing = "listwise", partial = "") {
  fits <- lapply(held, function(equal) cfa(model, d, group = "group", estimator = estimator, missing = missing,
    group.equal = equal, group.partial = partial))
  index <- if (estimator == "MLR" || missing == "fiml") c("cfi.robust", "rmsea.robust") else c("cfi", "rmsea")
  do.call(rbind, lapply(seq_along(fits), function(i) {
    m <- fitMeasures(fits[[i]])
    row <- data.frame(step = names(fits)[i], chisq = m[["chisq"]], df = m[["df"]], cfi = m[["cfi"]], tli = m[["tli"]],
      rmsea = m[["rmsea"]], srmr = m[["srmr"]], deltaChisq = NA, deltaDf = NA, p = NA, deltaCfi = NA)
    if (i > 1) {
      before <- fitMeasures(fits[[i - 1]]); t <- lavTestLRT(fits[[i - 1]], fits[[i]])
      row[c("deltaChisq", "deltaDf", "p")] <- unlist(t[2, c("Chisq diff", "Df diff", "Pr(>Chisq)")])
      row$deltaCfi <- m[[index[1]]] - before[[index[1]]]
    }
    if (estimator == "MLR") row$chisqScaled <- m[["chisq.scaled"]]
    if (index[1] == "cfi.robust") row[c("cfiRobust", "rmseaRobust")] <- m[index]
    row
  }))
}
# two groups: a test per equality is a test per parameter
tests_of <- function(equal) {
  fit <- cfa(model, d, group = "group", group.equal = held[[equal]])
  t <- lavTestScore(fit)$uni; t <- t[order(-t$X2), ][1:5, ]
  p <- parTable(fit); at <- match(t$lhs, p$plabel)
  data.frame(step = equal, lhs = p$lhs[at], op = p$op[at], rhs = p$rhs[at], chisq = t$X2, df = t$df, p = t$p.value)
}
# ordered answers: thresholds and loadings in one step; Satorra (2000), scaled and shifted
ordinal <- read_data("ordinal.csv"); items <- paste0("u", 1:6); one <- paste("f =~", paste(items, collapse = " + "))
ordered_steps <- function() {
  fits <- lapply(list(configural = "", scalar = c("thresholds", "loadings")), function(equal)
    cfa(one, ordinal, group = "group", ordered = items, estimator = "WLSMV", parameterization = "theta", group.equal = equal))
  t <- lavTestLRT(fits[[1]], fits[[2]])
  do.call(rbind, lapply(1:2, function(i) {
    m <- fitMeasures(fits[[i]]); row <- data.frame(step = names(fits)[i], chisq = m[["chisq"]], df = m[["df"]], srmr = m[["srmr"]],
      chisqScaled = m[["chisq.scaled"]], pScaled = m[["pvalue.scaled"]], cfiScaled = m[["cfi.scaled"]], rmseaScaled = m[["rmsea.scaled"]],
      deltaChisq = NA, deltaDf = NA, p = NA)
    if (i == 2) row[c("deltaChisq", "deltaDf", "p")] <- unlist(t[2, c("Chisq diff", "Df diff", "Pr(>Chisq)")])
    row
  }))
}
spec <- list(model = model, group = "group")
write_numbers("invariance", "lavaan",
  run("two groups, one intercept that differs", "scale.csv", spec, list(holds = "metric",
    steps = steps_of("ML"), scoreTests = tests_of("scalar")), 2e-4, 2e-4),
  run("that intercept left to differ", "scale.csv", c(spec, list(partial = c("a4 ~ 1", "b =~ b4"))),
    list(holds = "partial", partialSteps = steps_of("ML", partial = c("a4~1", "b=~b4"))[-1, ]), 2e-4, 2e-4),
  run("ordered answers, WLSMV", "ordinal.csv", list(model = one, group = "group", estimator = "WLSMV"), list(steps = ordered_steps()), 1e-3, 1e-3),
  run("MLR", "scale.csv", c(spec, estimator = "MLR"), list(steps = steps_of("MLR"), holds = "metric"), 2e-4, 2e-4),
  run("every row with what it has (FIML), MLR", "scale.csv", c(spec, list(missing = "fiml", estimator = "MLR")),
    list(steps = steps_of("MLR", "fiml"), holds = "metric"), 2e-4, 2e-4),
  run("every row with what it has (FIML)", "scale.csv", c(spec, missing = "fiml"), list(steps = steps_of("ML", "fiml"), holds = "metric"), 2e-4, 2e-4))
