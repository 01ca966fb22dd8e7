"""The straightforward script: pandas on openpyxl reads, checks, tallies and splits the same workbook.

It does what a capable analyst writes in an afternoon: the same columns, the commonest dozen checks, the same counts and
shares (in floats and without addresses, suggestions, notes or law beyond the ratio: less work than ours).
"""

import sys

import pandas as pd

OPINIONS = {"同意": "agree", "√": "agree", "同 意": "agree", "不同意": "against", "弃权": "abstain"}
KEY = ["楼栋", "单元", "房号"]

sheets = pd.read_excel(sys.argv[1], sheet_name=None, engine="openpyxl", dtype=object)
settings = sheets["参数"].set_index("项目")["值"]
roster, answers = sheets["户室清册"].fillna(""), sheets["同意表"].fillna("")
for frame in (roster, answers):
    for column in KEY:
        frame[column] = frame[column].astype(str).str.strip()

problems = 0
problems += roster.duplicated(KEY).sum() + answers.duplicated(KEY).sum()
problems += (~roster["联系电话"].astype(str).str.fullmatch(r"1\d{10}")).sum()
roster["建筑面积"] = pd.to_numeric(roster["建筑面积"], errors="coerce")
problems += (roster["建筑面积"].isna() | (roster["建筑面积"] <= 0) | (roster["建筑面积"] > 300)).sum()
problems += (roster["产权人"] == "").sum()
answers["state"] = answers["意见"].map(OPINIONS).fillna("invalid")
problems += (answers["state"] == "invalid").sum()
unsigned = answers["签字"] == ""
answers.loc[unsigned, "state"] = "invalid"
problems += unsigned.sum()
joined = roster.merge(answers[[*KEY, "state", "签字", "签字日期", "代理依据"]], on=KEY, how="left")
joined["state"] = joined["state"].fillna("not_collected")
problems += ((joined["签字"] != joined["产权人"]) & joined["签字"].notna() & (joined["签字"] != "")).sum()
problems += (joined["state"] == "not_collected").sum()
problems += (pd.to_datetime(joined["签字日期"]) > pd.Timestamp.today()).sum()
problems += (joined.groupby("联系电话")["产权人"].nunique() >= 3).sum()
problems += (joined[joined["签字"].notna()].groupby("签字")["产权人"].nunique() >= 3).sum()

for level in (["楼栋", "单元"], ["楼栋"]):
    households = joined.groupby([*level, "state"]).size().unstack(fill_value=0)
    area = joined.groupby([*level, "state"])["建筑面积"].sum().unstack(fill_value=0)
joined["person"] = joined["产权人"] + joined["联系电话"].astype(str)
persons = joined.drop_duplicates("person").groupby("state").size()
agree = (joined["state"] == "agree").sum()

residents = float(settings["核定总投资"]) - float(settings["中央补助"])
joined["share"] = round(residents / len(joined), 2)
joined.loc[joined.index[0], "share"] += residents - joined["share"].sum()
by_building = joined.groupby("楼栋")["share"].sum()
print(f"{problems} problems, {agree}/{len(joined)} agree, {joined['share'].sum():.2f} shared")
