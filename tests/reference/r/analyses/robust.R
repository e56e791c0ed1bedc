# Cluster-robust standard errors by hand: M sum(X' A e e' A X) M with M = (X'X)^-1.
#   CR0: A = I; CR1: times m / (m - 1); CR2: A = (I - H)^(-1/2) within the cluster (Bell & McCaffrey 2002), with their
#   degrees of freedom under independent rows: for one coefficient, g_i = (I - H)_i' A_i X_i M c over clusters i,
#   df = (sum g_i'g_i)^2 / sum_ij (g_i'g_j)^2. HC3 from sandwich.
suppressMessages(library(sandwich))
d <- na.omit(read_data("people.csv")[c("y", "x", "group", "centre")])
model <- lm(y ~ x + group, d)
X <- model.matrix(model); e <- resid(model); n <- nrow(X); p <- ncol(X)
M <- solve(crossprod(X)); H <- X %*% M %*% t(X); clusters <- split(seq_len(n), d$centre); m <- length(clusters)
power_of <- function(a, power) { s <- eigen(a, symmetric = TRUE); s$vectors %*% (pmax(s$values, 0)^power * t(s$vectors)) }
meat <- function(A) Reduce(`+`, Map(function(i, a) tcrossprod(crossprod(X[i, , drop = FALSE], a %*% e[i])), clusters, A))
plain <- lapply(clusters, function(i) diag(length(i)))
half <- lapply(clusters, function(i) power_of(diag(length(i)) - H[i, i], -.5))
V0 <- M %*% meat(plain) %*% M; V2 <- M %*% meat(half) %*% M
df2 <- sapply(seq_len(p), function(k) {
  g <- mapply(function(i, a) (diag(n) - H)[, i] %*% a %*% X[i, ] %*% M[, k], clusters, half)
  P <- crossprod(g); sum(diag(P))^2 / sum(P^2)
})
table_of <- function(V, df) {
  b <- coef(model); se <- sqrt(diag(V)); t <- b / se
  data.frame(term = names(b), estimate = b, se = se, df = df, t = t, p = 2 * pt(-abs(t), df), lower = b - qt(.975, df) * se,
    upper = b + qt(.975, df) * se, row.names = NULL)
}
s <- summary(model); f <- s$fstatistic
write_numbers("robust", "sandwich",
  run("people in 24 centres", "people.csv", list(outcome = "y", fixed = c("x", "group"), cluster = "centre"),
    list(CR2 = table_of(V2, df2), CR1 = table_of(V0 * m / (m - 1), m - 1), CR0 = table_of(V0, m - 1),
      HC3 = table_of(vcovHC(model, "HC3"), n - p), ols = table_of(vcov(model), n - p), rSquared = s$r.squared,
      adjustedRSquared = s$adj.r.squared, sigma = s$sigma,
      f = list(value = f[[1]], df1 = f[[2]], df2 = f[[3]], p = pf(f[[1]], f[[2]], f[[3]], lower.tail = FALSE)),
      n = n, clusters = m), 1e-10, 1e-8))
