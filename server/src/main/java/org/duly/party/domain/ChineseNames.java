package org.duly.party.domain;

import java.util.Set;

/** Surnames of Chinese names: one character, or one of the compound surnames (复姓). */
final class ChineseNames {

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "公户", "公玉", "公仪", "梁丘", "公仲", "西门", "东门", "左丘", "第五");

    private ChineseNames() {}

    /** Keeps the surname, one star for each further character. */
    static String mask(String name) {
        int length = name.codePointCount(0, name.length());
        if (length == 1) {
            return "*";
        }
        boolean compound = length > 2 && COMPOUND.contains(Masks.firstPoints(name, 2));
        int shown = compound ? 2 : 1;
        return Masks.firstPoints(name, shown) + Masks.stars(length - shown);
    }
}
