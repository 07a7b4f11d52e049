# Reads the single answers, checks that the files hold the same, prints the weighted shares of one question.
# Đọc tệp từng phiếu, kiểm tra các tệp khớp nhau, in tỷ lệ có trọng số của một câu hỏi.
#
#     Rscript read.R [VARIABLE]
#
# Base R; where haven is installed the SPSS and the Stata file are compared too.
data <- read.csv("microdata.csv", check.names = FALSE, encoding = "UTF-8")
categories <- read.csv("categories.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
cat(nrow(data), "rows,", ncol(data), "columns\n")

differ <- 0
if (requireNamespace("haven", quietly = TRUE)) {
  spss <- haven::read_sav("microdata.sav", user_na = TRUE)
  stata <- haven::read_dta("microdata.dta")
  for (i in seq_along(data)) {
    own <- data[[i]]
    there <- as.numeric(spss[[i]])
    if (any(is.na(own) != is.na(there)) || any(abs(own - there) > 1e-9, na.rm = TRUE)) differ <- differ + 1
    stated <- as.numeric(stata[[i]])
    # What was said instead of an answer is missing in Stata, with its reason.
    if (any(abs(own - stated) > 1e-9, na.rm = TRUE)) differ <- differ + 1
  }
  cat("SPSS and Stata files compared,", differ, "columns differ\n")
}

arguments <- commandArgs(trailingOnly = TRUE)
name <- if (length(arguments) > 0) arguments[1] else names(data)[1]
shares <- tapply(data$weight, data[[name]], sum)
print(data.frame(code = names(shares), percent = round(100 * as.numeric(shares) / sum(shares), 2)), row.names = FALSE)
if (differ > 0) quit(status = 1)
