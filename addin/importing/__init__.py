"""Lists from elsewhere (花名册, exports of 问卷星, 腾讯文档, 金山表单, e-vote systems) as a new sheet of our own."""
