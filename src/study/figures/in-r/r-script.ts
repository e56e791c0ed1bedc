/**
 * The script that goes along with a result: it works the numbers out anew in R, from the released moments beside it, and
 * prints each beside ours.
 */
import type { AnalysisName } from '../analysis-result.ts'

/** R's packages that an analysis asks for; all are in Debian and on CRAN. */
export const R_PACKAGES: Readonly<Record<AnalysisName, readonly string[]>> = {
  describe: [],
  correlations: ['psych'],
  reliability: ['psych'],
}

export function rScript(analysis: AnalysisName): string {
  const packages = R_PACKAGES[analysis]
  return [BEGIN, packagesNeeded(packages), READ, WORK[analysis].trim(), '', COMPARE].join('\n')
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

const READ = `about <- read.csv("about.csv", stringsAsFactors = FALSE)
n <- about$n[1]
items <- read.csv("items.csv", stringsAsFactors = FALSE)
C <- as.matrix(read.csv("covariances.csv", header = FALSE))
dimnames(C) <- list(items$item, items$item)

found <- c()
keep <- function(table, label, column, value) {
  found[paste(table, label, column, sep = "/")] <<- value
}
`

const WORK: Readonly<Record<AnalysisName, string>> = {
  describe: `
for (i in seq_len(nrow(items))) {
  m <- items$mean[i]
  s <- sqrt(C[i, i])
  half <- qt(0.975, n - 1) * s / sqrt(n)
  keep("items", items$item[i], "mean", m)
  keep("items", items$item[i], "sd", s)
  keep("items", items$item[i], "lower", max(1, m - half))
  keep("items", items$item[i], "upper", min(items$options[i], m + half))
}`,
  correlations: `
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
  reliability: `
scales <- read.csv("scales.csv", stringsAsFactors = FALSE)
for (scale in unique(scales$scale)) {
  own <- scales$item[scales$scale == scale]
  k <- length(own)
  a <- suppressWarnings(psych::alpha(C[own, own], n.obs = n, warnings = FALSE))
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
