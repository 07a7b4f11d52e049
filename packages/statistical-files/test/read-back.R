# Prints what haven reads in a file, as lines of tab-separated text.
suppressPackageStartupMessages(library(haven))
path <- commandArgs(trailingOnly = TRUE)[1]
sav <- grepl("sav$", path)
data <- if (sav) read_sav(path, user_na = TRUE) else read_dta(path)
for (name in names(data)) {
  column <- data[[name]]
  labels <- attr(column, "labels")
  said <- attr(column, "label")
  cat("variable", name, if (is.null(said)) "" else said, sep = "\t", "\n")
  for (i in seq_along(labels)) {
    code <- unname(labels[i])
    cat("code", if (is.na(code)) paste0(".", na_tag(code)) else format(code, digits = 17), names(labels)[i], sep = "\t", "\n")
  }
  if (sav) cat("missing", paste(c(attr(column, "na_values"), attr(column, "na_range")), collapse = " "), sep = "\t", "\n")
  plain <- vctrs::vec_data(column)
  tags <- if (sav) rep(NA, length(plain)) else na_tag(plain)
  cat("values", ifelse(is.na(plain), ifelse(is.na(tags), ".", paste0(".", tags)), format(plain, digits = 17, trim = TRUE)), sep = "\t")
  cat("\n")
}
