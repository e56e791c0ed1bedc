# The numbers in expected.json are printed ones, to the digits printed there; they were not made by this script. It shows
# how to get the same in R (irr 0.84.1, irrCAC 1.0): Rscript reference.R in this folder.
#
# krippendorff-2011.csv  Krippendorff (2011), Computing Krippendorff's alpha-reliability, data C: 4 observers, 12 units
# fleiss-1971.csv        the table of ten subjects, fourteen raters and five categories that textbooks use for Fleiss'
#                        kappa, a row per subject; which rater said what does not matter to the two coefficients
# paradox.csv            118 both yes, 5 only A, 2 only B, none neither: kappa below 0 at .944 agreement
#                        (Gwet, Handbook of Inter-Rater Reliability)
library(irr); library(irrCAC)
observers <- t(as.matrix(read.csv("krippendorff-2011.csv")))
for (level in c("nominal", "ordinal", "interval", "ratio")) print(kripp.alpha(observers, level)$value, digits = 8)
subjects <- read.csv("fleiss-1971.csv")
print(kappam.fleiss(subjects)$value, digits = 8); print(gwet.ac1.raw(subjects)$est$coeff.val, digits = 8)
paradox <- read.csv("paradox.csv")
print(kappa2(paradox)$value, digits = 8); print(gwet.ac1.raw(paradox)$est$coeff.val, digits = 8)
