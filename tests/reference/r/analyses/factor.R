# lavaan: two factors by ML, MLR, MLM, with missing values, in two groups; ordered answers by WLSMV.
source("lavaan-numbers.R")
d <- read_data("scale.csv")
model <- "a =~ a1 + a2 + a3 + a4\nb =~ b1 + b2 + b3 + b4"
scaled_numbers <- function(fit) {
  m <- fitMeasures(fit)
  list(chisqScaled = m[["chisq.scaled"]], pScaled = m[["pvalue.scaled"]], scalingFactor = m[["chisq.scaling.factor"]],
    cfiRobust = m[["cfi.robust"]], tliRobust = m[["tli.robust"]], rmseaRobust = m[["rmsea.robust"]])
}
indices_of <- function(fit) {
  m <- modindices(fit, sort. = TRUE)[1:5, ]
  data.frame(lhs = m$lhs, op = m$op, rhs = m$rhs, mi = m$mi, epc = m$epc)
}
numbers_of <- function(fit, ...) c(fit_numbers(fit), ..., list(parameters = parameter_numbers(fit)))
ml <- cfa(model, d)
mlr <- cfa(model, d, estimator = "MLR")
mlm <- cfa(model, na.omit(d), estimator = "MLM")
fiml <- cfa(model, d, missing = "fiml")
fiml_mlr <- cfa(model, d, missing = "fiml", estimator = "MLR")
groups <- cfa(model, d, group = "group", group.equal = c("loadings", "intercepts"))
path <- "b1 ~ p*a1 + a2\nb2 ~ q*b1 + a1\nindirect := p*q"
regression <- sem(path, d)
spec <- list(model = model)
ordinal <- read_data("ordinal.csv"); items <- paste0("u", 1:6); one <- paste("f =~", paste(items, collapse = " + "))
wlsmv <- cfa(one, ordinal, ordered = items, estimator = "WLSMV")
m <- fitMeasures(wlsmv)
write_numbers("factor", "lavaan",
  run("two factors, ML", "scale.csv", spec, numbers_of(ml, list(n = nobs(ml), modificationIndices = indices_of(ml))), 2e-4, 2e-4),
  run("MLR", "scale.csv", c(spec, estimator = "MLR"), numbers_of(mlr, scaled_numbers(mlr)), 2e-4, 2e-4),
  run("MLM", "scale.csv", c(spec, estimator = "MLM"), c(fit_numbers(mlm)[1:3], scaled_numbers(mlm)[1:3]), 2e-4, 2e-4),
  run("FIML", "scale.csv", c(spec, missing = "fiml"), numbers_of(fiml), 2e-4, 2e-4),
  run("FIML and MLR", "scale.csv", c(spec, missing = "fiml", estimator = "MLR"),
    c(fit_numbers(fiml_mlr)[1:3], scaled_numbers(fiml_mlr)[c("chisqScaled", "scalingFactor")]), 2e-4, 2e-4),
  run("two groups, loadings and intercepts equal", "scale.csv", c(spec, list(group = "group", equal = c("loadings", "intercepts"))),
    numbers_of(groups), 2e-4, 2e-4),
  run("ordered answers, WLSMV", "ordinal.csv", list(model = one, estimator = "WLSMV"), list(chisq = m[["chisq"]], df = m[["df"]],
    chisqScaled = m[["chisq.scaled"]], pScaled = m[["pvalue.scaled"]], scalingFactor = m[["chisq.scaling.factor"]], cfiScaled = m[["cfi.scaled"]],
    rmseaScaled = m[["rmsea.scaled"]], srmr = m[["srmr"]], parameters = parameter_numbers(wlsmv, with_std_errors = FALSE)), 5e-4, 5e-4),
  run("regressions and their product", "scale.csv", list(model = path), numbers_of(regression), 2e-4, 2e-4))
