/**
 * The script that goes along with a result: it works the numbers out anew in R, from the released numbers beside it, and
 * prints each beside ours.
 */
import { PEOPLE_FOR_DISTRIBUTION, stepOfEstimate } from '../../../disclosure/release-figure.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import type { Reproducible } from './reproducible.ts'

/** R's packages that an analysis asks for; all are in Debian and on CRAN. */
export const R_PACKAGES: Readonly<Record<Reproducible, readonly string[]>> = {
  describe: [],
  mixed: ['lme4', 'pbkrtest'],
  correlations: ['psych'],
  reliability: ['psych'],
  factor: ['lavaan'],
  mediation: ['lavaan'],
  icc: ['multilevel'],
  gap: ['lme4', 'pbkrtest'],
  meta: ['metafor'],
  change: ['metafor'],
}

export function rScript(analysis: Reproducible): string {
  const packages = R_PACKAGES[analysis]
  return [BEGIN, packagesNeeded(packages), KEEP, WORK[analysis].trim(), '', COMPARE].join('\n')
}

const BEGIN = `# Draagkracht: the numbers of this result, worked out anew in R.
#
#   Rscript reproduce.R
#
# prints each number beside ours; it ends with code 1 when one differs. What the files hold: see LEESMIJ.txt.
options(width = 120, digits = 10)
`

function packagesNeeded(packages: readonly string[]): string {
  if (packages.length === 0) return '# Base R is enough.\n'
  const names = packages.map((name) => `"${name}"`).join(', ')
  return `needed <- c(${names})
absent <- needed[!vapply(needed, requireNamespace, logical(1), quietly = TRUE)]
if (length(absent) > 0) {
  message("Not installed: ", paste(absent, collapse = ", "), ". In R: install.packages(c(",
          paste0('"', absent, '"', collapse = ", "), "))")
  quit(status = 2)
}
`
}

const KEEP = `items <- read.csv("items.csv", stringsAsFactors = FALSE)
found <- c()
keep <- function(table, label, column, value) {
  found[paste(table, label, column, sep = "/")] <<- unname(value)
}
`

const MOMENTS = `
n <- read.csv("people.csv")$n[1]
C <- as.matrix(read.csv("covariances.csv", header = FALSE))
dimnames(C) <- list(items$item, items$item)
`

/** The same values as \`rowsOfCell\` makes: nobody's answers, with the n, mean and spread of the cell. */
const ROWS_OF_CELL = `
questions <- read.csv("questions.csv", stringsAsFactors = FALSE)
cells <- read.csv("cells.csv", stringsAsFactors = FALSE)
# Values that are nobody's answers, with the n, mean and standard deviation of a cell. A model with one mean for each cell
# depends on the answers through these alone.
rows_of_cell <- function(n, mean, sd) {
  mean + sd * sqrt(n - 1) * sqrt(2 / n) * cos(pi * (seq_len(n) - 0.5) / n)
}
rows_of_item <- function(item) {
  of <- cells[cells$item == item, ]
  do.call(rbind, lapply(seq_len(nrow(of)), function(i) {
    within <- questions$within[questions$item == item & questions$group == of$group[i]]
    data.frame(y = rows_of_cell(of$n[i], of$mean[i], within), centre = factor(of$centre[i]), group = of$group[i])
  }))
}
`

/** The difference of each centre that shows both, and its variance, as `differencesPerCentre` has them. */
const CENTRE_BY_CENTRE = `
questions <- read.csv("questions.csv", stringsAsFactors = FALSE)
cells <- read.csv("cells.csv", stringsAsFactors = FALSE)
# Means of fewer than ${PEOPLE_FOR_DISTRIBUTION} people are rounded to a tenth: that adds step^2 / 12 to their variance.
variance <- function(n, within) within^2 / n + ifelse(n < ${PEOPLE_FOR_DISTRIBUTION}, ${stepOfEstimate(PEOPLE_FOR_DISTRIBUTION - 1)}, ${stepOfEstimate(PEOPLE_FOR_DISTRIBUTION)})^2 / 12
differences_of <- function(item) {
  of <- cells[cells$item == item, ]
  both <- merge(of[of$group == 1, ], of[of$group == 2, ], by = "centre", suffixes = c("1", "2"))
  within <- questions$within[questions$item == item]
  group <- questions$group[questions$item == item]
  both$yi <- both$mean1 - both$mean2
  both$vi <- variance(both$n1, within[group == 1]) + variance(both$n2, within[group == 2])
  both
}
centres_of <- function(item) length(unique(cells$centre[cells$item == item]))
# Random effects over centres, with ${THRESHOLDS.studiesForPooling.value} and more of them.
pooled <- function(both) {
  if (nrow(both) < ${THRESHOLDS.studiesForPooling.value} || diff(range(both$yi)) < 1e-9) return(NULL)
  metafor::rma(yi, vi, data = both, method = "REML", test = "knha", control = list(threshold = 1e-14, maxiter = 10000))
}
keep_spread <- function(table, item, m) {
  spread <- suppressWarnings(confint(m, control = list(tol = 1e-12)))$random
  keep(table, item, "tau", sqrt(m$tau2))
  keep(table, item, "tauLower", spread["tau", "ci.lb"])
  keep(table, item, "tauUpper", spread["tau", "ci.ub"])
  keep(table, item, "i2", m$I2)
}
`

const WORK: Readonly<Record<Reproducible, string>> = {
  describe: `
questions <- read.csv("questions.csv", stringsAsFactors = FALSE)
for (i in seq_len(nrow(questions))) {
  q <- questions[i, ]
  half <- qt(0.975, q$n - 1) * q$sd / sqrt(q$n)
  keep("items", q$item, "n", q$n)
  keep("items", q$item, "centres", q$centres)
  keep("items", q$item, "mean", q$mean)
  keep("items", q$item, "lower", max(1, q$mean - half))
  keep("items", q$item, "upper", min(items$options[items$item == q$item], q$mean + half))
  keep("items", q$item, "sd", q$sd)
}`,
  mixed: `${ROWS_OF_CELL}
for (item in questions$item) {
  d <- rows_of_item(item)
  sizes <- as.numeric(table(d$centre))
  # A model over centres is given from ${THRESHOLDS.levelsForAModel.value} on.
  if (length(sizes) < ${THRESHOLDS.levelsForAModel.value}) next
  options <- items$options[items$item == item]
  on_scale <- function(value) min(options, max(1, value))
  m <- lme4::lmer(y ~ 1 + (1 | centre), data = d)
  corrected <- pbkrtest::vcovAdj(m)
  mean <- lme4::fixef(m)[[1]]
  half <- qt(0.975, pbkrtest::Lb_ddf(1, stats::vcov(m), corrected)) * sqrt(corrected[1, 1])
  variances <- as.data.frame(lme4::VarCorr(m))$vcov
  between <- variances[1]
  within <- variances[2]
  reach <- qt(0.975, length(sizes) - 1) * sqrt(between + corrected[1, 1])
  keep("mixedMean", item, "n", nrow(d))
  keep("mixedMean", item, "centres", length(sizes))
  keep("mixedMean", item, "mean", mean)
  keep("mixedMean", item, "lower", on_scale(mean - half))
  keep("mixedMean", item, "upper", on_scale(mean + half))
  keep("mixedMean", item, "predictionLower", on_scale(mean - reach))
  keep("mixedMean", item, "predictionUpper", on_scale(mean + reach))
  icc <- between / (between + within)
  reliability <- between / (between + within / sizes)
  # People whose plain mean would be as uncertain as this one.
  effective <- (between + within) / corrected[1, 1]
  keep("mixedSpread", item, "tau", sqrt(between))
  # The likelihood of a spread at zero falls off to one side only: lme4 warns of the other.
  profile <- suppressWarnings(confint(m, parm = "theta_", quiet = TRUE))[".sig01", ]
  keep("mixedSpread", item, "tauLower", profile[1])
  keep("mixedSpread", item, "tauUpper", profile[2])
  keep("mixedSpread", item, "sdWithin", sqrt(within))
  keep("mixedSpread", item, "icc", icc)
  keep("mixedReliability", item, "reliabilityLowest", min(reliability))
  keep("mixedReliability", item, "reliabilityHighest", max(reliability))
  keep("mixedReliability", item, "unreliableCentres", sum(reliability < ${THRESHOLDS.shrunkenReliability.value}))
  keep("mixedDesign", item, "designEffect", nrow(d) / effective)
  keep("mixedDesign", item, "effectiveN", effective)
}`,
  correlations: `${MOMENTS}
R <- cov2cor(C)
# Holm over all pairs of the block: psych puts the adjusted p above the diagonal.
p <- psych::corr.p(R, n, adjust = "holm")$p
for (i in seq_len(nrow(items) - 1)) {
  for (j in (i + 1):nrow(items)) {
    pair <- paste(items$item[i], items$item[j])
    interval <- psych::r.con(R[i, j], n)
    keep("pairs", pair, "r", R[i, j])
    keep("pairs", pair, "lower", interval[1])
    keep("pairs", pair, "upper", interval[2])
    keep("pairs", pair, "pAdjusted", p[i, j])
  }
}`,
  reliability: `${MOMENTS}
scales <- read.csv("scales.csv", stringsAsFactors = FALSE)
for (scale in unique(scales$scale)) {
  own <- scales$item[scales$scale == scale]
  k <- length(own)
  a <- suppressMessages(suppressWarnings(psych::alpha(C[own, own], n.obs = n, warnings = FALSE)))
  alpha <- a$total$raw_alpha
  # Feldt (1965); psych::alpha.ci gives the same.
  keep("scales", scale, "alpha", alpha)
  keep("scales", scale, "lower", 1 - (1 - alpha) * qf(0.975, n - 1, (n - 1) * (k - 1)))
  keep("scales", scale, "upper", 1 - (1 - alpha) * qf(0.025, n - 1, (n - 1) * (k - 1)))
  keep("scales", scale, "standardizedAlpha", a$total$std.alpha)
  if (k == nrow(items)) {
    for (i in seq_len(k)) {
      keep("items", own[i], "itemRest", a$item.stats$r.drop[i])
      # With two items one is left, and one item has no alpha.
      if (k > 2) keep("items", own[i], "alphaIfDropped", a$alpha.drop$raw_alpha[i])
    }
  }
}`,
  factor: `${MOMENTS}
variables <- paste0("v", seq_len(nrow(items)))
dimnames(C) <- list(variables, variables)
factors <- read.csv("factors.csv", stringsAsFactors = FALSE)
fit <- lavaan::cfa(paste(readLines("model.txt"), collapse = "\\n"), sample.cov = C, sample.nobs = n)
measures <- lavaan::fitMeasures(fit)
scale <- read.csv("scales.csv", stringsAsFactors = FALSE)$scale[1]
names <- c(chisq = "chisq", df = "df", p = "pvalue", cfi = "cfi", tli = "tli", rmsea = "rmsea",
           rmseaLower = "rmsea.ci.lower", rmseaUpper = "rmsea.ci.upper", srmr = "srmr")
for (name in names(names)) keep("fit", scale, name, measures[[names[[name]]]])
std <- lavaan::standardizedSolution(fit)
with_interval <- function(table, label, column, i) {
  keep(table, label, column, std$est.std[i])
  keep(table, label, "lower", std$ci.lower[i])
  keep(table, label, "upper", std$ci.upper[i])
}
for (i in which(std$op == "=~")) with_interval("loadings", items$item[variables == std$rhs[i]], "loading", i)
for (i in which(std$op == "~~" & std$lhs != std$rhs)) {
  pair <- paste(factors$dimension[factors$factor == std$lhs[i]], factors$dimension[factors$factor == std$rhs[i]])
  with_interval("factors", pair, "r", i)
}`,
  mediation: `${MOMENTS}
path <- read.csv("path.csv", stringsAsFactors = FALSE, colClasses = "character")
chosen <- c(path$from, path$via, path$to)
S <- C[chosen, chosen]
dimnames(S) <- list(c("x", "m", "y"), c("x", "m", "y"))
model <- "m ~ a * x
          y ~ b * m + direct * x
          indirect := a * b
          total := direct + a * b"
fit <- lavaan::sem(model, sample.cov = S, sample.nobs = n, control = list(rel.tol = 1e-14))
cat("lavaan, by maximum likelihood:\\n")
print(lavaan::parameterEstimates(fit))
# The page has least squares: the same slopes. Their residual variance is divided by n less the coefficients, where
# maximum likelihood divides by n; so is each variance of a slope.
est <- lavaan::coef(fit, type = "user")
df <- c(a = n - 2, b = n - 3, direct = n - 3)
V <- lavaan::vcov(fit)[names(df), names(df)] * n / sqrt(outer(df, df))
for (name in names(df)) {
  se <- sqrt(V[name, name])
  half <- qt(0.975, df[[name]]) * se
  keep("paths", name, "estimate", est[[name]])
  keep("paths", name, "se", se)
  keep("paths", name, "t", est[[name]] / se)
  keep("paths", name, "df", df[[name]])
  keep("paths", name, "p", 2 * pt(-abs(est[[name]] / se), df[[name]]))
  keep("paths", name, "lower", est[[name]] - half)
  keep("paths", name, "upper", est[[name]] + half)
}
# The delta method: how fast each of the three changes with a, b and direct.
gradients <- list(indirect = c(est[["b"]], est[["a"]], 0), direct = c(0, 0, 1), total = c(est[["b"]], est[["a"]], 1))
for (name in names(gradients)) {
  g <- gradients[[name]]
  se <- sqrt(drop(t(g) %*% V %*% g))
  half <- qnorm(0.975) * se
  keep("effects", name, "estimate", est[[name]])
  keep("effects", name, "se", se)
  keep("effects", name, "z", est[[name]] / se)
  keep("effects", name, "p", 2 * pnorm(-abs(est[[name]] / se)))
  keep("effects", name, "deltaLower", est[[name]] - half)
  keep("effects", name, "deltaUpper", est[[name]] + half)
}`,
  icc: `${ROWS_OF_CELL}
for (item in questions$item) {
  d <- rows_of_item(item)
  model <- aov(y ~ centre, data = d)
  s <- summary(model)[[1]]
  k <- nlevels(d$centre)
  sizes <- as.numeric(table(d$centre))
  # multilevel::ICC1 takes the plain mean size; with sizes that differ this is the size that belongs there (Donner 1986).
  n0 <- (sum(sizes) - sum(sizes^2) / sum(sizes)) / (k - 1)
  f <- s[1, "F value"]
  from_f <- function(ratio) (ratio - 1) / (ratio + n0 - 1)
  keep("items", item, "n", nrow(d))
  keep("items", item, "centres", k)
  keep("items", item, "icc1", from_f(f))
  keep("items", item, "lower", from_f(f / qf(0.975, k - 1, nrow(d) - k)))
  keep("items", item, "upper", from_f(f / qf(0.025, k - 1, nrow(d) - k)))
  keep("items", item, "icc2", multilevel::ICC2(model))
  keep("items", item, "f", f)
  keep("items", item, "p", s[1, "Pr(>F)"])
  options <- items$options[items$item == item]
  keep("items", item, "rwgPooled", 1 - questions$within[questions$item == item]^2 / ((options^2 - 1) / 12))
}`,
  gap: `${ROWS_OF_CELL}
asked <- unique(questions$item)
result <- lapply(asked, function(item) {
  first <- questions[questions$item == item & questions$group == 1, ]
  second <- questions[questions$item == item & questions$group == 2, ]
  d <- rows_of_item(item)
  # A model over centres is given of questions that rest on ${THRESHOLDS.levelsForAModel.value} centres and more.
  if (length(unique(d$centre)) < ${THRESHOLDS.levelsForAModel.value}) {
    # Welch, from n, means and standard deviations.
    a <- first$sd^2 / first$n
    b <- second$sd^2 / second$n
    estimate <- first$mean - second$mean
    se <- sqrt(a + b)
    df <- (a + b)^2 / (a^2 / (first$n - 1) + b^2 / (second$n - 1))
    table <- "gapWelch"
  } else {
    d$first <- as.numeric(d$group == 1)
    m <- lme4::lmer(y ~ first + (1 | centre), data = d)
    corrected <- pbkrtest::vcovAdj(m)
    estimate <- lme4::fixef(m)[["first"]]
    se <- sqrt(corrected[2, 2])
    df <- pbkrtest::Lb_ddf(c(0, 1), stats::vcov(m), corrected)
    table <- "gapModel"
  }
  data.frame(table, item, nFirst = first$n, nSecond = second$n, difference = estimate, se, df,
             lower = estimate - qt(0.975, df) * se, upper = estimate + qt(0.975, df) * se,
             p = 2 * pt(-abs(estimate / se), df))
})
result <- do.call(rbind, result)
result$pAdjusted <- p.adjust(result$p, "holm")
for (i in seq_len(nrow(result))) {
  for (column in c("nFirst", "nSecond", "difference", "lower", "upper", "se", "df", "pAdjusted")) {
    keep(result$table[i], result$item[i], column, result[[column]][i])
  }
}`,
  meta: `${CENTRE_BY_CENTRE}
p <- c()
for (item in unique(questions$item)) {
  # A model over centres is given from ${THRESHOLDS.levelsForAModel.value} on.
  if (centres_of(item) < ${THRESHOLDS.levelsForAModel.value}) next
  m <- pooled(differences_of(item))
  if (is.null(m)) next
  predicted <- predict(m)
  keep("metaDifference", item, "centres", m$k)
  keep("metaDifference", item, "difference", m$beta[1])
  keep("metaDifference", item, "lower", m$ci.lb)
  keep("metaDifference", item, "upper", m$ci.ub)
  keep("metaDifference", item, "predictionLower", predicted$pi.lb)
  keep("metaDifference", item, "predictionUpper", predicted$pi.ub)
  keep_spread("metaSpread", item, m)
  p[item] <- m$pval
}
adjusted <- p.adjust(p, "holm")
for (item in names(adjusted)) keep("metaDifference", item, "pAdjusted", adjusted[[item]])`,
  change: `${CENTRE_BY_CENTRE}
p <- c()
tables <- c()
for (item in unique(questions$item)) {
  both <- differences_of(item)
  # A model over centres is given of questions that rest on ${THRESHOLDS.levelsForAModel.value} centres and more.
  is_model <- centres_of(item) >= ${THRESHOLDS.levelsForAModel.value}
  table <- if (is_model) "changeModel" else "changeInThese"
  if (is_model) {
    m <- pooled(both)
    if (is.null(m)) next
    predicted <- predict(m)
    keep("changeSpread", item, "predictionLower", predicted$pi.lb)
    keep("changeSpread", item, "predictionUpper", predicted$pi.ub)
    keep_spread("changeSpread", item, m)
    df <- m$ddf
  } else {
    if (nrow(both) == 0) next
    # In these centres only: each weighs as sure as it is, and t has the degrees of freedom of Welch and Satterthwaite.
    m <- metafor::rma(yi, vi, data = both, method = "EE")
    weight <- weights(m, type = "diagonal") / 100
    q <- questions[questions$item == item, ]
    q <- q[order(q$group), ]
    parts <- q$within^2 * c(sum(weight^2 / both$n1), sum(weight^2 / both$n2))
    df <- m$se^4 / sum(parts^2 / (q$n - q$centres))
    keep(table, item, "df", df)
  }
  half <- qt(0.975, df) * m$se
  keep(table, item, "centres", m$k)
  keep(table, item, "nNow", sum(both$n1))
  keep(table, item, "nEarlier", sum(both$n2))
  keep(table, item, "change", m$beta[1])
  keep(table, item, "lower", m$beta[1] - half)
  keep(table, item, "upper", m$beta[1] + half)
  p[item] <- 2 * pt(-abs(m$beta[1] / m$se), df)
  tables[item] <- table
}
# Over all questions together, whichever table they stand in.
adjusted <- p.adjust(p, "holm")
for (item in names(adjusted)) keep(tables[[item]], item, "pAdjusted", adjusted[[item]])`,
}

const COMPARE = `expected <- read.csv("expected.csv", stringsAsFactors = FALSE)
expected$r <- unname(found[expected$number])
expected$difference <- abs(expected$draagkracht - expected$r)
expected$same <- !is.na(expected$r) & expected$difference <= expected$tolerance * pmax(1, abs(expected$draagkracht))
print(expected, row.names = FALSE)
cat(sprintf("%d numbers compared, %d the same; largest difference %.2e\\n",
            nrow(expected), sum(expected$same), max(c(0, expected$difference), na.rm = TRUE)))
if (!all(expected$same)) quit(status = 1)
`
