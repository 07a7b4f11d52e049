# Cases of statistics that the shared collection has none of, on its own data, in its own form (more/). Needs R's survey
# 4.5; run in this folder: Rscript make-more.R. Without its compiled part set options(survey.use_rcpp = FALSE).
suppressMessages(library(survey)); options(digits=17)
J <- function(x){ if(is.null(x)) return("null"); if(is.list(x)){ if(!is.null(names(x))) return(paste0("{",paste(sprintf('"%s":%s',names(x),sapply(x,J)),collapse=","),"}")); return(paste0("[",paste(sapply(x,J),collapse=","),"]")) }
 if(is.matrix(x)) return(paste0("[",paste(apply(x,1,function(r) J(as.list(unname(r)))),collapse=","),"]"))
 if(length(x)!=1) return(paste0("[",paste(sapply(unname(x),J),collapse=","),"]"))
 if(is.character(x)||is.factor(x)) return(sprintf('"%s"',x)); if(is.logical(x)) return(if(is.na(x)) "null" else tolower(as.character(x)))
 if(is.nan(x)) return('"NaN"'); if(is.na(x)) return("null"); if(is.infinite(x)) return(if(x>0)'"Infinity"' else '"-Infinity"'); formatC(unname(x),digits=17,format="g",width=1) }
NCASE <- 0
case <- function(id,data,design,analysis,expr,steps=list(),options=list(),rtol=1e-9){
 e <- tryCatch(suppressMessages(suppressWarnings(eval(substitute(expr),parent.frame()))),error=function(e) list(error=TRUE,message=gsub('["\n\\]'," ",conditionMessage(e))))
 writeLines(J(list(id=id,data=data,design=design,steps=steps,options=if(length(options)) options else NULL,analysis=analysis,rtol=rtol,expected=e)),paste0("more/",id,".json")); NCASE<<-NCASE+1 }
ci <- function(e,s,df) unname(cbind(e-qt(.975,df)*s, e+qt(.975,df)*s))
rowsOf <- function(m,df,vars){ e<-unname(coef(m)); s<-as.vector(SE(m)); lapply(seq_along(e),function(i) list(est=e[i],se=s[i],ci=ci(e[i],s[i],df)[1,])) }
read <- function(name) { s <- readLines(paste0("data/", name, ".schema.json")); d <- read.csv(paste0("data/", name, ".csv"))
  for (n in c("stype", "awards", "comp_imp", "sch_wide")) d[[n]] <- factor(d[[n]]); d }
st <- read("apistrat"); c1 <- read("apiclus1")
D1 <- list(type="taylor", ids=list(), strata=list("stype"), weights="pw", fpc=list("fpc")); d1 <- svydesign(ids=~1, strata=~stype, weights=~pw, fpc=~fpc, data=st)
D2 <- list(type="taylor", ids=list("dnum"), weights="pw", fpc=list("fpc")); d2 <- svydesign(ids=~dnum, weights=~pw, fpc=~fpc, data=c1)
R2 <- list(type="as_replicate", base=D1, method="JKn"); r2 <- as.svrepdesign(d1, type="JKn")
pop <- data.frame(stype=c("E","H","M"), Freq=c(4421,755,1018)); p2 <- postStratify(d2, ~stype, pop)
PS <- list(op="postStratify", vars=list("stype"), population=list(list(stype="E",Freq=4421), list(stype="H",Freq=755), list(stype="M",Freq=1018)))
SUB <- list(op="subset", sql="meals > 40")
designs <- list(list("strat",D1,d1,list()), list("clus",D2,d2,list()), list("ps",D2,p2,list(PS)), list("sub",D1,subset(d1,meals>40),list(SUB)), list("jkn",R2,r2,list()))
for (x in designs) { nm <- x[[1]]; dn <- if (nm %in% c("clus","ps")) "apiclus1" else "apistrat"; D <- x[[2]]; d <- x[[3]]; S <- x[[4]]; df <- degf(d); id <- function(s) paste0(nm,"_",s); rep <- nm == "jkn"
  if (!rep) case(id("score"), dn, D, list(stat="quantile",vars=list("api00"),probs=list(.2,.5,.9),qrule="hf7",interval="score"), {q<-svyquantile(~api00,d,c(.2,.5,.9),qrule="hf7",interval.type="score")[[1]]; list(df=df,rows=lapply(1:3,function(i) list(est=q[i,1],ci=unname(q[i,2:3]),se=unname(q[i,4]))))}, S)
  case(id("wilson"), dn, D, list(stat="ciprop",var="awards",level_value="Yes",method="wilson",level=.9), {r<-svyciprop(~I(awards=="Yes"),d,method="wilson",level=.9,df=df); list(df=df,est=as.numeric(r),ci=unname(attr(r,"ci")))}, S)
  case(id("saddlepoint"), dn, D, list(stat="chisq",row="awards",col="stype",statistic="saddlepoint"), {r<-svychisq(~awards+stype,d,statistic="saddlepoint"); list(df=df,statistic=as.numeric(r$statistic),p_value=as.numeric(r$p.value))}, S, rtol=1e-6)
  case(id("poisson"), dn, D, list(stat="glm",formula="api_stu ~ stype + meals",family="poisson",test_terms="~ stype"), {m<-if (rep) svyglm(api_stu~stype+meals,d,family=quasipoisson()) else svyglm(api_stu~stype+meals,d,family=quasipoisson(),control=list(epsilon=1e-14)); w<-regTermTest(m,~stype); list(df_residual=m$df.residual,dispersion=as.numeric(summary(m)$dispersion),rows=lapply(seq_along(coef(m)),function(i) list(term=names(coef(m))[i],est=unname(coef(m)[i]),se=unname(SE(m)[i]))),wald=list(F=as.numeric(w$Ftest),df=w$df,ddf=w$ddf))}, S, rtol=if (rep) 1e-6 else 1e-9)
  case(id("interaction"), dn, D, list(stat="glm",formula="api00 ~ comp_imp * meals + I(ell^2)",family="gaussian"), {m<-svyglm(api00~comp_imp*meals+I(ell^2),d); list(df_residual=m$df.residual,rows=lapply(seq_along(coef(m)),function(i) list(term=names(coef(m))[i],est=unname(coef(m)[i]),se=unname(SE(m)[i]))))}, S)
  for (t in c("wilcoxon","vanderWaerden","median")) case(id(paste0("rank_",t)), dn, D, list(stat="ranktest",formula="api00 ~ awards",test=t), {r<-svyranktest(api00~awards,d,test=t); list(df=as.numeric(r$parameter),statistic=as.numeric(r$statistic),est=as.numeric(r$estimate),p_value=as.numeric(r$p.value))}, S)
  case(id("rank_groups"), dn, D, list(stat="ranktest",formula="enroll ~ stype",test="KruskalWallis"), {d0<-subset(d,!is.na(enroll)); r<-svyranktest(enroll~stype,d0,test="KruskalWallis"); list(df=as.numeric(r$parameter),statistic=as.numeric(r$statistic),p_value=as.numeric(r$p.value))}, S)
  case(id("one_mean"), dn, D, list(stat="ttest",formula="growth ~ 0"), {r<-svyttest(growth~0,d); list(df=as.numeric(r$parameter),t=as.numeric(r$statistic),est=as.numeric(r$estimate),p_value=as.numeric(r$p.value),ci=as.numeric(r$conf.int))}, S)
  case(id("covmat"), dn, D, list(stat="mean",vars=list("api00","meals"),by=list("awards"),covmat=TRUE), {r<-svyby(~api00+meals,~awards,d,svymean,covmat=TRUE); list(df=df,covmat=unname(vcov(r)))}, S, rtol=1e-8)
  case(id("variances"), dn, D, list(stat="var",vars=list("api00","meals")), {r<-svyvar(~api00+meals,d); list(df=df,matrix=unname(matrix(as.numeric(r),2)),se=unname(matrix(sqrt(diag(as.matrix(attr(r,"var")))),2)))}, S)
}
# Strata with one unit, also when only the domain leaves one: by groups, with every treatment.
byGroups <- function(b, d, v) { df <- degf(d); list(df=df, groups=lapply(seq_len(nrow(b)), function(i) { e <- b[[2]][i]; s <- b[[3]][i]
  list(by=list(stype=as.character(b$stype[i])), rows=list(c(v, list(est=e, se=s, ci=ci(e,s,df)[1,])))) })) }
ln <- read("apistrat_lonely")
DL1 <- list(type="taylor", ids=list("dnum"), strata=list("cnum"), weights="pw"); DL2 <- list(type="taylor", ids=list(), strata=list("stype"), weights="pw", fpc=list("fpc"))
lonely <- list(list("clus", "apiclus1", DL1, svydesign(ids=~dnum, strata=~cnum, weights=~pw, data=c1)), list("strat", "apistrat_lonely", DL2, svydesign(ids=~1, strata=~stype, weights=~pw, fpc=~fpc, data=ln)))
for (x in lonely) for (how in c("remove","adjust","average")) for (adj in c(FALSE,TRUE)) { options(survey.lonely.psu=how, survey.adjust.domain.lonely=adj); d <- x[[4]]; O <- list(lonely_psu=how, adjust_domain_lonely=adj)
  id <- function(s) paste("lonely", x[[1]], how, if (adj) "domain" else "design", s, sep="_")
  case(id("mean"), x[[2]], x[[3]], list(stat="mean",vars=list("enroll"),by=list("stype")), byGroups(svyby(~enroll,~stype,d,svymean), d, list(variable="enroll")), list(), O)
  case(id("total"), x[[2]], x[[3]], list(stat="total",vars=list("enroll"),by=list("stype")), byGroups(svyby(~enroll,~stype,d,svytotal), d, list(variable="enroll")), list(), O)
  case(id("ratio"), x[[2]], x[[3]], list(stat="ratio",num="enroll",den="api00",by=list("stype")), byGroups(svyby(~enroll,~stype,denominator=~api00,design=d,svyratio), d, list(num="enroll",den="api00")), list(), O)
  case(id("quantile"), x[[2]], x[[3]], list(stat="quantile",vars=list("enroll"),probs=list(.5),by=list("stype")), list(df=degf(d), groups=lapply(c("E","H","M"), function(g) { q <- svyquantile(~enroll,subset(d,stype==g),.5)[[1]]; list(by=list(stype=g), rows=list(list(variable="enroll",p=.5,est=q[1,1],ci=unname(q[1,2:3]),se=unname(q[1,4])))) })), list(), O) }
options(survey.lonely.psu="fail", survey.adjust.domain.lonely=FALSE)
cat(NCASE, "cases\n")
