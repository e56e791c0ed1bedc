# Times R on the data of `npm run bench -- statistics`: Rscript bench/statistics.R <folder with the CSV files>.
# One line of JSON per analysis: CPU seconds (median of 3, of this process and its children) and one number of the
# answer, to see that both sides computed the same. A package that is not installed is named and left out.
folder <- commandArgs(TRUE)[1]
data_of <- function(name) read.csv(file.path(folder, paste0(name, ".csv")))

cpu <- function(run) { before <- proc.time(); run(); sum((proc.time() - before)[c(1, 2, 4, 5)]) }

# `often`: what takes milliseconds is repeated within each of the three, because the clock counts in milliseconds.
measure <- function(name, package, run, answer, often = 1) {
  if (!requireNamespace(package, quietly = TRUE)) {
    cat(sprintf('{"name":"%s","missing":"%s"}\n', name, package))
    return(invisible())
  }
  if (often > 1) quietly(run())
  found <- NULL
  seconds <- replicate(3, cpu(function() for (i in seq_len(often)) found <<- quietly(run()))) / often
  cat(sprintf('{"name":"%s","seconds":%.6g,"answer":%.12g,"package":"%s %s"}\n', name, median(seconds), answer(found),
              package, packageVersion(package)))
}
quietly <- function(run) suppressMessages(suppressWarnings(run))

people <- data_of("people-in-groups")
people$team <- factor(people$team)
measure("mixed", "lme4", often = 10,
  function() summary(lme4::lmer(wellbeing ~ hours + leadership + group_hours + (1 | team), people)),
  function(fit) as.numeric(fit$logLik))

three <- data_of("three-factors")
model <- "a =~ x1 + x2 + x3\nb =~ x4 + x5 + x6\nc =~ x7 + x8 + x9"
measure("cfa", "lavaan", often = 10,
  function() lavaan::summary(lavaan::cfa(model, three), fit.measures = TRUE)$fit,
  function(fit) fit[["chisq"]])
measure("cfa-bootstrap", "lavaan",
  function() { set.seed(1); lavaan::cfa(model, three, se = "bootstrap", bootstrap = 1000) },
  function(fit) lavaan::parameterEstimates(fit)$se[2])

teams <- data_of("team-answers")
measure("rwgj", "multilevel", often = 20,
  function() multilevel::rwg.j(teams[-1], teams$team, ranvar = 2),
  function(found) mean(found$rwg.j))
measure("rwgj-critical", "multilevel",
  function() { set.seed(1); multilevel::rwg.j.sim(gsize = 10, nitems = 6, nresp = 5, nrep = 10000) },
  function(found) found$rwg.95)

many <- data_of("many-items")
scale <- na.omit(many[1:5])
measure("alpha-bootstrap", "psych",
  function() { set.seed(1); psych::alpha(scale, n.iter = 1000) },
  function(found) found$boot.ci[[1]])
measure("polychoric", "psych",
  function() psych::polychoric(many),
  function(found) found$rho[2, 1])
items <- split(names(many), rep(1:5, each = 5))
five <- paste(sprintf("f%d =~ %s", 1:5, sapply(items, paste, collapse = " + ")), collapse = "\n")
measure("fiml", "lavaan",
  function() lavaan::cfa(five, many, missing = "fiml"),
  function(fit) lavaan::fitMeasures(fit, "chisq")[[1]])
