# Makes drawn/*.csv and numbers/*.json. From any folder: Rscript tests/reference/r/make.R [analysis ...]
# Without names: all. See README.md.
argument <- grep("^--file=", commandArgs(), value = TRUE)
setwd(dirname(normalizePath(sub("^--file=", "", argument))))
source("write-numbers.R")
source("data.R")
asked <- commandArgs(trailingOnly = TRUE)
scripts <- if (length(asked)) file.path("analyses", paste0(asked, ".R")) else list.files("analyses", full.names = TRUE)
for (script in scripts) {
  cat(script, "\n")
  source(script, local = new.env())
}
