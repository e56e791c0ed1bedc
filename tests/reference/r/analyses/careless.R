# By hand, on complete rows and on those with holes: runs, standard deviation of a row, squared Mahalanobis distance.
items <- paste0("q", 1:4)
x <- read_data("people.csv")[items]
complete <- stats::complete.cases(x); m <- colMeans(x[complete, ])
distance <- rep(NA, nrow(x)); distance[complete] <- mahalanobis(x[complete, ], m, cov(x[complete, ]))
of_row <- function(row) {
  v <- unlist(x[row, ]); there <- !is.na(v)
  runs <- rle(ifelse(there, v, -seq_along(v))) # a missing answer equals nothing
  enough <- sum(there) > 1
  data.frame(row = row, answered = sum(there), longstring = if (any(there)) max(runs$lengths[runs$values > 0]) else NA,
    irv = if (enough) sd(v[there]) else NA, mahalanobis = distance[row],
    personTotal = if (enough && sd(v[there]) > 0) cor(v[there], m[there]) else NA)
}
rows <- do.call(rbind, lapply(seq_len(nrow(x)), of_row))
counts <- list(longstring = as.list(table(rows$longstring)), mahalanobisFar = sum(distance > qchisq(.999, 4), na.rm = TRUE),
  irvZero = sum(rows$irv == 0, na.rm = TRUE))
write_numbers("careless", character(0),
  run("four items", "people.csv", list(items = items), list(rows = rows[1:40, ], counts = counts, n = nrow(x), completeRows = sum(complete)), 1e-9, 1e-9))
