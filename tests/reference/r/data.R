# Draws drawn/*.csv. Everything is drawn here, from these seeds: nobody's answers, and no data set of a package.
save_data <- function(x, name) write.csv(x, file.path("drawn", name), row.names = FALSE, quote = FALSE, na = "")

# people.csv: 24 centres of two teams, three groups of actors, x -> m -> y within and between centres, four items on five
# options, holes in all of them. Two centres are small.
set.seed(20261125)
people <- do.call(rbind, lapply(1:24, function(centre) {
  n <- if (centre <= 2) 6 else sample(12:20, 1)
  at_centre <- rnorm(3, 0, .5); slope <- rnorm(1, 0, .35)
  team <- sample(c("a", "b"), n, replace = TRUE)
  at_team <- c(a = rnorm(1, 0, .3), b = rnorm(1, 0, .3))[team]
  group <- sample(c("client", "worker", "manager"), n, replace = TRUE, prob = c(.4, .45, .15))
  gap <- c(client = 0, worker = .6, manager = 1)[group] + (group != "client") * rnorm(1, 0, .3)
  x <- rnorm(n) + at_centre[1]
  m <- .4 * x + rnorm(n) + at_centre[2]
  y <- .3 * m + (.2 + slope) * x + rnorm(n) + at_centre[3]
  feeling <- gap + at_centre[3] + at_team + rnorm(n, 0, .8)
  items <- sapply(c(.9, 1, .8, 1.1), function(loading) pmin(5, pmax(1, round(2.6 + loading * feeling + rnorm(n, 0, .7)))))
  colnames(items) <- paste0("q", 1:4)
  data.frame(centre = sprintf("c%02d", centre), team, group, wave = sample(1:2, n, replace = TRUE), x = round(x, 3),
    m = round(m, 3), y = round(y, 3), items)
}))
for (column in c("x", "m", "y", paste0("q", 1:4))) people[sample(nrow(people), 12), column] <- NA
save_data(people, "people.csv")

# scale.csv: two factors of four items in two groups; in the second group one intercept (a4) and one loading (b4) differ.
# Answers are skewed (so MLR is not ML), one in thirty is missing.
set.seed(41)
scale_of <- function(n, group, loading_b4, intercept_a4, mean_a) {
  fa <- mean_a + rnorm(n); fb <- .5 * fa + rnorm(n, 0, .8)
  skewed <- function() (rchisq(n, 4) - 4) / sqrt(8) * .7
  a <- sapply(c(1, .8, 1.1, .9), function(l) 3 + l * fa + skewed()); a[, 4] <- a[, 4] + intercept_a4
  b <- sapply(c(1, .9, .7, loading_b4), function(l) 2 + l * fb + skewed())
  data.frame(group = group, setNames(as.data.frame(round(cbind(a, b), 3)), c(paste0("a", 1:4), paste0("b", 1:4))))
}
scale <- rbind(scale_of(220, "client", .8, 0, 0), scale_of(180, "worker", .8, .9, .4))
for (column in names(scale)[-1]) scale[runif(nrow(scale)) < 1 / 30, column] <- NA
save_data(scale, "scale.csv")

# ordinal.csv: six items on four options behind one factor, two groups; no holes.
set.seed(7)
factor_score <- rnorm(400)
ordinal <- sapply(c(.8, .7, .6, .75, .65, .7), function(l)
  findInterval(l * factor_score + rnorm(400, 0, sqrt(1 - l^2)), c(-1.1, -.1, .9)) + 1)
colnames(ordinal) <- paste0("u", 1:6)
save_data(data.frame(group = rep(c("client", "worker"), each = 200), ordinal), "ordinal.csv")

# codes.csv: three coders, forty-five passages in nine conversations, codes 1 to 4, holes.
set.seed(12)
truth <- sample(1:4, 45, replace = TRUE)
codes <- sapply(c(A = .8, B = .7, C = .75), function(right) ifelse(runif(45) < right, truth, sample(1:4, 45, replace = TRUE)))
codes[sample(length(codes), 14)] <- NA
save_data(data.frame(conversation = rep(paste0("g", 1:9), each = 5), codes), "codes.csv")

# studies.csv: an effect and its sampling variance in twelve centres.
set.seed(3)
v <- round(runif(12, .01, .09), 4)
studies <- data.frame(centre = sprintf("c%02d", 1:12), effect = round(rnorm(12, .3, sqrt(v + .03)), 4), variance = v)
studies$se <- round(sqrt(v), 6); studies$size <- round(1 / v)
save_data(studies, "studies.csv")

# teams.csv: three items in fifty teams of four to nine, of which people and teams differ about as much.
set.seed(15)
teams <- do.call(rbind, lapply(1:50, function(team) {
  n <- sample(4:9, 1); feeling <- rnorm(1) + rnorm(n)
  data.frame(team = sprintf("t%02d", team), round(sapply(paste0("v", 1:3), function(item) 3 + rnorm(1, 0, .5) + feeling + rnorm(n, 0, .8)), 2))
}))
save_data(teams, "teams.csv")

# pvalues.csv: fifteen p values, a third of them small.
set.seed(8)
save_data(data.frame(p = round(c(runif(5, 0, .02), runif(10)), 5)), "pvalues.csv")

# as Draagkracht reads them
read_data <- function(name) read.csv(file.path("drawn", name), na.strings = c("", "NA"))
